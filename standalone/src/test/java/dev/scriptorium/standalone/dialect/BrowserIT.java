package dev.scriptorium.standalone.dialect;

import dev.scriptorium.standalone.stack.Stack;

class BrowserIT extends BrowserContract {

  @Override
  Target target() {
    return new Target(Stack.shared().base(), Stack.USERNAME, Stack.PASSWORD);
  }

  @Override
  String origin() {
    return Stack.ORIGIN;
  }
}
