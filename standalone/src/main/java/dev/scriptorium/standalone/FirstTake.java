package dev.scriptorium.standalone;

import dev.scriptorium.processor.kafka.LogStatus;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the web server's port shut until the log has been compared with the database once. A log
 * that lost its end with the power is accepted as it is found (rule 2): a command that got in
 * before would take the place of a lost record, and the log would look like another one.
 */
final class FirstTake implements SmartLifecycle {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Duration STEP = Duration.ofMillis(5);

  /** After the command loop's and long before the web server's. */
  private static final int PHASE = 2;

  private final LogStatus log;
  private volatile boolean running;

  FirstTake(LogStatus log) {
    this.log = log;
  }

  /** After its limit something else is wrong, and readiness says what. */
  @Override
  public void start() {
    Patience.until(() -> log.state().isReady(), LIMIT, STEP);
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
