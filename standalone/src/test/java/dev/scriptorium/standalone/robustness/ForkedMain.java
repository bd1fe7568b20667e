package dev.scriptorium.standalone.robustness;

import java.io.IOException;
import java.util.Arrays;

/**
 * Runs another main class until the test JVM ends for whatever reason, which closes the standard
 * input.
 */
public final class ForkedMain {

  private ForkedMain() {}

  /**
   * @param arguments the main class, then its arguments
   */
  public static void main(String[] arguments) throws Exception {
    Thread.ofPlatform().name("parent-watch").daemon().start(ForkedMain::exitWithParent);
    Class.forName(arguments[0])
        .getMethod("main", String[].class)
        .invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
  }

  private static void exitWithParent() {
    try {
      if (System.in.read() == -1) {
        System.exit(0);
      }
    } catch (IOException e) {
      System.exit(1);
    }
  }
}
