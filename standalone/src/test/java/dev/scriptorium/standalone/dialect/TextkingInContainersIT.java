package dev.scriptorium.standalone.dialect;

import dev.scriptorium.standalone.containers.ContainerGateway;
import dev.scriptorium.standalone.containers.NeedsContainers;
import java.net.URI;
import org.junit.jupiter.api.Nested;

/** The same contracts on the broker and the database of the cluster. */
@NeedsContainers
class TextkingInContainersIT {

  /** Two customers of the server in containers. */
  private static final class Customers {
    private static final Cielo24Session PARENT =
        Cielo24Session.of(
            new Target(
                ContainerGateway.shared().base(),
                ContainerGateway.USERNAME,
                ContainerGateway.PASSWORD));
    static final String TOKEN = PARENT.child().token();
    static final String STRANGERS_TOKEN = PARENT.child().token();
  }

  @Nested
  class Projects extends TextkingProjectContract {
    @Override
    URI base() {
      return ContainerGateway.shared().base();
    }

    @Override
    String token() {
      return Customers.TOKEN;
    }

    @Override
    String strangersToken() {
      return Customers.STRANGERS_TOKEN;
    }
  }

  @Nested
  class Jobs extends TextkingJobContract {
    @Override
    URI base() {
      return ContainerGateway.shared().base();
    }

    @Override
    String token() {
      return Customers.TOKEN;
    }

    @Override
    String strangersToken() {
      return Customers.STRANGERS_TOKEN;
    }
  }
}
