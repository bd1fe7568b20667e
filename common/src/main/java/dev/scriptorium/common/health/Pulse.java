package dev.scriptorium.common.health;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Asks a dependency again and again, in a thread of its own, whether it is there: one that hangs
 * does not refuse, it only stops answering. Who wants to know does not wait.
 */
public final class Pulse implements AutoCloseable {

  private final Question question;
  private final HealthSettings settings;
  private final Silence silence = new Silence();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private volatile @Nullable String failure;

  /** A question that costs little. */
  @FunctionalInterface
  public interface Question extends AutoCloseable {

    /**
     * Returns when there is an answer. It may hang, but has to end some time after the dependency
     * is back.
     *
     * @throws Exception if there is none
     */
    void ask() throws Exception;

    /** After the last question. */
    @Override
    default void close() {}
  }

  /** Starts to ask, for the first time after one interval; until then it takes it to be there. */
  public Pulse(String name, Question question, HealthSettings settings) {
    this.question = question;
    this.settings = settings;
    this.thread = Thread.ofPlatform().daemon().name("pulse-" + name).start(this::run);
  }

  private void run() {
    try {
      while (!closed.await(settings.interval().toMillis(), TimeUnit.MILLISECONDS)) {
        ask();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      question.close();
    }
  }

  private void ask() throws InterruptedException {
    try {
      question.ask();
      silence.end();
      failure = null;
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      failure = String.valueOf(e.getMessage());
    }
  }

  /** Whether it has answered lately. */
  public boolean isThere() {
    return !silence.exceeds(settings.silenceLimit());
  }

  /** How long it has not answered. */
  public Duration silence() {
    return silence.duration();
  }

  /** Why the last question had no answer; null: it had one, or still waits for it. */
  public @Nullable String failure() {
    return failure;
  }

  @Override
  public void close() {
    closed.countDown();
    thread.interrupt();
  }
}
