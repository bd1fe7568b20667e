package dev.scriptorium.standalone.dialect;

import dev.scriptorium.standalone.stack.Stack;

class Cielo24ClientsIT extends Cielo24ClientsContract {

  @Override
  Target target() {
    return new Target(Stack.shared().base(), Stack.USERNAME, Stack.PASSWORD);
  }
}
