package dev.scriptorium.standalone;

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

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private boolean closing;

  /** Returns a sequence that is closed when the JVM exits or receives a signal. */
  public static ShutdownSequence onExit() {
    var sequence = new ShutdownSequence();
    Runtime.getRuntime().addShutdownHook(new Thread(sequence::close, "shutdown"));
    return sequence;
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
