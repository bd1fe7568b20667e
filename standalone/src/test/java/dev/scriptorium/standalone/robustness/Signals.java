package dev.scriptorium.standalone.robustness;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals to processes that a test has started. */
final class Signals {

  private Signals() {}

  static void send(String name, long pid) {
    try {
      int code = new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + pid).start().waitFor();
      if (code != 0) {
        throw new IllegalStateException("kill -%s %d: %d".formatted(name, pid, code));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
