package dev.scriptorium.standalone.dialect;

import dev.scriptorium.standalone.stack.Stack;

class RefusedUploadIT extends RefusedUploadContract {

  @Override
  Target target() {
    return new Target(Stack.shared().base(), Stack.USERNAME, Stack.PASSWORD);
  }
}
