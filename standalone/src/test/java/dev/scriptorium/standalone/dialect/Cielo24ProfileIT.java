package dev.scriptorium.standalone.dialect;

import dev.scriptorium.standalone.stack.Stack;

class Cielo24ProfileIT extends Cielo24ProfileContract {

  @Override
  Target target() {
    return new Target(Stack.shared().base(), Stack.USERNAME, Stack.PASSWORD);
  }
}
