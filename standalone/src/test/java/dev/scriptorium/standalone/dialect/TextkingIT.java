package dev.scriptorium.standalone.dialect;

import dev.scriptorium.standalone.stack.Stack;
import java.net.URI;
import org.junit.jupiter.api.Nested;

/** The TEXTKING contract against everything in one JVM. */
class TextkingIT {

  private static final Stack STACK = Stack.shared();
  private static final String TOKEN = NewAccount.token(STACK);
  private static final String STRANGERS_TOKEN = NewAccount.token(STACK);

  @Nested
  class Projects extends TextkingProjectContract {
    @Override
    URI base() {
      return STACK.base();
    }

    @Override
    String token() {
      return TOKEN;
    }

    @Override
    String strangersToken() {
      return STRANGERS_TOKEN;
    }
  }

  @Nested
  class Jobs extends TextkingJobContract {
    @Override
    URI base() {
      return STACK.base();
    }

    @Override
    String token() {
      return TOKEN;
    }

    @Override
    String strangersToken() {
      return STRANGERS_TOKEN;
    }
  }

  @Nested
  class Repeats extends TextkingRepeatContract {
    @Override
    URI base() {
      return STACK.base();
    }

    @Override
    String token() {
      return TOKEN;
    }

    @Override
    String strangersToken() {
      return STRANGERS_TOKEN;
    }
  }

  @Nested
  class BadInput extends TextkingBadInputContract {
    @Override
    URI base() {
      return STACK.base();
    }

    @Override
    String token() {
      return TOKEN;
    }

    @Override
    String strangersToken() {
      return STRANGERS_TOKEN;
    }
  }

  @Nested
  class Access extends TextkingAccessContract {
    @Override
    URI base() {
      return STACK.base();
    }

    @Override
    String token() {
      return TOKEN;
    }

    @Override
    String strangersToken() {
      return STRANGERS_TOKEN;
    }
  }
}
