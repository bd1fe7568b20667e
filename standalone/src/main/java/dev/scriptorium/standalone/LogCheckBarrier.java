package dev.scriptorium.standalone;

import dev.scriptorium.processor.kafka.LogStatus;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the HTTP port closed until the log has been compared with the database. A log that lost its
 * end in a power failure is accepted as it is (rule 2): a command sent before that would take the
 * offset of a lost record, and the log would look like a different one.
 */
final class LogCheckBarrier implements SmartLifecycle {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration INTERVAL = Duration.ofMillis(5);

  /** After the command loop, before the web server. */
  private static final int PHASE = 2;

  private final LogStatus log;
  private volatile boolean running;

  LogCheckBarrier(LogStatus log) {
    this.log = log;
  }

  /** If it times out, readiness says what is wrong. */
  @Override
  public void start() {
    Polling.until(() -> log.state().isReady(), TIMEOUT, INTERVAL);
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
