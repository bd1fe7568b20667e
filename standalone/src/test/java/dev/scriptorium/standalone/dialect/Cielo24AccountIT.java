package dev.scriptorium.standalone.dialect;

import dev.scriptorium.standalone.stack.Stack;

class Cielo24AccountIT extends Cielo24AccountContract {

  @Override
  Target target() {
    return new Target(Stack.shared().base(), Stack.USERNAME, Stack.PASSWORD);
  }
}
