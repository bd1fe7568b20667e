package dev.scriptorium.standalone.dialect;

import dev.scriptorium.standalone.containers.ContainerGateway;
import dev.scriptorium.standalone.containers.NeedsContainers;
import dev.scriptorium.standalone.dialect.TextkingContract.Customers;
import java.net.URI;
import org.junit.jupiter.api.Nested;

/** The same contracts on the broker and the database of the cluster. */
@NeedsContainers
class TextkingInContainersIT {

  /** Made at first use only: where there is no container engine, nothing is started. */
  private static final class Shared {
    static final Customers CUSTOMERS = customers();

    private static Customers customers() {
      URI base = ContainerGateway.shared().base();
      Cielo24Session parent =
          Cielo24Session.of(new Target(base, ContainerGateway.USERNAME, ContainerGateway.PASSWORD));
      return new Customers(base, parent.child().token(), parent.child().token());
    }
  }

  @Nested
  class Projects extends TextkingProjectContract {
    @Override
    Customers customers() {
      return Shared.CUSTOMERS;
    }
  }

  @Nested
  class Jobs extends TextkingJobContract {
    @Override
    Customers customers() {
      return Shared.CUSTOMERS;
    }
  }
}
