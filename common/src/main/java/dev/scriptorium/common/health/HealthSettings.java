package dev.scriptorium.common.health;

import java.time.Duration;
import java.util.Objects;

/**
 * How a process finds out that a dependency is gone. Each module binds them at {@code
 * scriptorium.health}; null stands for the default.
 *
 * @param interval pause between two questions to the database and to Kafka
 * @param silenceLimit without an answer for longer the process is not ready; the same for a loop of
 *     its own that stands still
 */
public record HealthSettings(Duration interval, Duration silenceLimit) {

  public HealthSettings {
    interval = Objects.requireNonNullElse(interval, Duration.ofSeconds(1));
    silenceLimit = Objects.requireNonNullElse(silenceLimit, Duration.ofSeconds(4));
  }
}
