package dev.scriptorium.gateway.health;

import dev.scriptorium.common.health.Pulse;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** DOWN while a dependency gives no answer. */
final class DependencyHealth implements HealthIndicator, AutoCloseable {

  private final Pulse pulse;

  /** Measures the silence, too; closes the pulse with itself. */
  DependencyHealth(String dependency, Pulse pulse, MeterRegistry meters) {
    this.pulse = pulse;
    TimeGauge.builder(
            "scriptorium.gateway.dependency.silence",
            pulse,
            TimeUnit.MILLISECONDS,
            p -> p.silence().toMillis())
        .description("Time since the dependency's last answer")
        .tags(Tags.of("dependency", dependency))
        .register(meters);
  }

  @Override
  public Health health() {
    if (pulse.isThere()) {
      return Health.up().build();
    }
    Health.Builder down = Health.down().withDetail("silentForSeconds", pulse.silence().toSeconds());
    String failure = pulse.failure();
    return (failure == null ? down : down.withDetail("failure", failure)).build();
  }

  @Override
  public void close() {
    pulse.close();
  }
}
