package dev.scriptorium.standalone.dialect;

import dev.scriptorium.standalone.dialect.TextkingContract.Customers;
import dev.scriptorium.standalone.stack.Stack;
import org.junit.jupiter.api.Nested;

/** The TEXTKING contract against everything in one JVM. */
class TextkingIT {

  private static final Stack STACK = Stack.shared();
  private static final Customers CUSTOMERS =
      new Customers(STACK.base(), NewAccount.token(STACK), NewAccount.token(STACK));

  @Nested
  class Projects extends TextkingProjectContract {
    @Override
    Customers customers() {
      return CUSTOMERS;
    }
  }

  @Nested
  class Jobs extends TextkingJobContract {
    @Override
    Customers customers() {
      return CUSTOMERS;
    }
  }

  @Nested
  class Repeats extends TextkingRepeatContract {
    @Override
    Customers customers() {
      return CUSTOMERS;
    }
  }

  @Nested
  class BadInput extends TextkingBadInputContract {
    @Override
    Customers customers() {
      return CUSTOMERS;
    }
  }

  @Nested
  class Access extends TextkingAccessContract {
    @Override
    Customers customers() {
      return CUSTOMERS;
    }
  }

  @Nested
  class Endpoints extends TextkingEndpointsContract {
    @Override
    Customers customers() {
      return CUSTOMERS;
    }
  }
}
