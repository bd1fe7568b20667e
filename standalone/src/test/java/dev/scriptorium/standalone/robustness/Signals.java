package dev.scriptorium.standalone.robustness;

import static org.awaitility.Awaitility.await;

import dev.scriptorium.standalone.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Signals to processes that a test has started. */
final class Signals {

  private Signals() {}

  /** {@code kill -STOP}; returns when none of its threads runs, or the process has ended. */
  static void suspend(long pid) {
    send("STOP", pid);
    await().atMost(Waiting.LIMIT).until(() -> isSuspended(pid));
  }

  /** {@code kill -CONT}. */
  static void resume(long pid) {
    send("CONT", pid);
  }

  private static void send(String name, long pid) {
    try {
      int code = new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + pid).start().waitFor();
      // It may have ended in the meantime
      if (code != 0 && ProcessHandle.of(pid).isPresent()) {
        throw new IllegalStateException("kill -%s %d: %d".formatted(name, pid, code));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean isSuspended(long pid) throws IOException {
    try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
      return threads.map(thread -> thread.resolve("stat")).allMatch(Signals::isStoppedOrGone);
    } catch (NoSuchFileException ended) {
      return true;
    }
  }

  /** The state is the letter after the name in parentheses: stopped, zombie or dead. */
  private static boolean isStoppedOrGone(Path stat) {
    try {
      String text = Files.readString(stat);
      return "TZX".indexOf(text.charAt(text.lastIndexOf(')') + 2)) >= 0;
    } catch (IOException ended) {
      return true;
    }
  }
}
