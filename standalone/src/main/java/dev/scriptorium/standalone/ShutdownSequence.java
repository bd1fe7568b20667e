package dev.scriptorium.standalone;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes what was opened, in reverse order. It may be closed while other threads still open things:
 * those are closed immediately.
 */
public final class ShutdownSequence implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ShutdownSequence.class);

  /** Longer than a graceful stop of everything takes. */
  private static final Duration LONGEST_STOP = Duration.ofMinutes(2);

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private boolean closing;

  /**
   * Returns a sequence that is closed when the JVM exits or receives a signal. If closing hangs,
   * the process ends without it after two minutes: the next start recovers from that as from {@code
   * kill -9}.
   */
  public static ShutdownSequence onExit() {
    return onExit(LONGEST_STOP);
  }

  static ShutdownSequence onExit(Duration longest) {
    var sequence = new ShutdownSequence();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  haltAfter(longest);
                  sequence.close();
                },
                "shutdown"));
    return sequence;
  }

  private static void haltAfter(Duration longest) {
    Thread.ofPlatform()
        .name("shutdown-limit")
        .daemon()
        .start(
            () -> {
              try {
                Thread.sleep(longest);
                log.error("Not stopped within {} s; the process ends now", longest.toSeconds());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } finally {
                Runtime.getRuntime().halt(1);
              }
            });
  }

  /** Adds what {@link #close} closes before everything added earlier. */
  public <T extends AutoCloseable> T add(T step) {
    synchronized (opened) {
      if (!closing) {
        opened.push(step);
        return step;
      }
    }
    closeOne(step);
    return step;
  }

  /** Whether closing has begun, so that errors of a start in progress can be ignored. */
  public boolean isClosing() {
    synchronized (opened) {
      return closing;
    }
  }

  @Override
  public void close() {
    synchronized (opened) {
      closing = true;
    }
    for (var step = next(); step != null; step = next()) {
      closeOne(step);
    }
  }

  private AutoCloseable next() {
    synchronized (opened) {
      return opened.poll();
    }
  }

  private static void closeOne(AutoCloseable step) {
    try {
      step.close();
    } catch (Exception e) {
      log.error("Could not close {}", step, e);
    }
  }
}
