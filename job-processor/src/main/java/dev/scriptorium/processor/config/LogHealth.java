package dev.scriptorium.processor.config;

import dev.scriptorium.processor.kafka.LogStatus;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** DOWN when a partition needs an operator or nothing is being applied. */
class LogHealth implements HealthIndicator {

  private final LogStatus status;

  LogHealth(LogStatus status) {
    this.status = status;
  }

  @Override
  public Health health() {
    LogStatus.State state = status.state();
    Health.Builder health =
        state.isReady() && state.stopped().isEmpty() ? Health.up() : Health.down();
    health.withDetail("owned", state.owned()).withDetail("waiting", state.waiting());
    state
        .stopped()
        .forEach((partition, reason) -> health.withDetail("stopped-" + partition, reason));
    if (state.fault() != null) {
      health.withDetail("fault", state.fault());
    }
    return health.build();
  }
}
