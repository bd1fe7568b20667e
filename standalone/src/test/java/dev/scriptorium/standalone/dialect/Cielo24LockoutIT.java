package dev.scriptorium.standalone.dialect;

import dev.scriptorium.standalone.stack.Stack;

class Cielo24LockoutIT extends Cielo24LockoutContract {

  @Override
  Target target() {
    return new Target(Stack.shared().base(), Stack.USERNAME, Stack.PASSWORD);
  }
}
