package dev.scriptorium.gateway.disk;

import dev.scriptorium.gateway.content.ContentProperties;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the guard against a full disk. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DiskProperties.class)
class DiskConfiguration {

  @Bean
  DiskGuard diskGuard(DiskProperties settings, ContentProperties content, MeterRegistry meters) {
    List<Path> directories =
        settings.directories().isEmpty()
            ? List.of(Path.of(content.directory()))
            : settings.directories();
    DiskGuard guard =
        new DiskGuard(directories, settings.floor().toBytes(), InstantSource.system());
    Gauge.builder("scriptorium.gateway.disk.free", guard, DiskGuard::freeBytes)
        .baseUnit("bytes")
        .description("Free space of the fullest disk that is looked at")
        .register(meters);
    return guard;
  }

  /** DOWN while new work is refused; not part of readiness, because reads go on. */
  @Bean
  HealthIndicator disk(DiskGuard guard) {
    return () ->
        guard
            .refusal()
            .map(reason -> Health.down().withDetail("reason", reason).build())
            .orElseGet(() -> Health.up().build());
  }
}
