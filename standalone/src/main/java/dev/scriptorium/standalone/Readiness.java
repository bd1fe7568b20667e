package dev.scriptorium.standalone;

import java.time.Duration;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationContext;

/** Waits until the application is ready, which is slightly later than the port being open. */
final class Readiness {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Duration INTERVAL = Duration.ofMillis(20);

  private Readiness() {}

  /**
   * @throws StartupFailure if it takes longer than a minute
   */
  static void await(ApplicationContext context) {
    var health = context.getBean(HealthEndpoint.class);
    if (!Polling.until(() -> isReady(health), TIMEOUT, INTERVAL)) {
      throw new StartupFailure("Scriptorium is not ready after one minute; see the log.");
    }
  }

  private static boolean isReady(HealthEndpoint health) {
    HealthDescriptor readiness = health.healthForPath("readiness");
    return readiness != null && readiness.getStatus().equals(Status.UP);
  }
}
