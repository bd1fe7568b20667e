package dev.scriptorium.standalone.dialect;

import dev.scriptorium.standalone.stack.Stack;

class Cielo24BadInputIT extends Cielo24BadInputContract {

  @Override
  Target target() {
    return new Target(Stack.shared().base(), Stack.USERNAME, Stack.PASSWORD);
  }
}
