package dev.scriptorium.standalone;

import java.time.Duration;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationContext;

/** Waits until requests can be answered, which is a little later than that the port is open. */
final class Readiness {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration STEP = Duration.ofMillis(20);

  private Readiness() {}

  /**
   * @throws StartupFailure if it takes longer than a minute
   */
  static void await(ApplicationContext context) {
    var health = context.getBean(HealthEndpoint.class);
    if (!Patience.until(() -> isReady(health), LIMIT, STEP)) {
      throw new StartupFailure("Scriptorium is not ready after a minute; its log says why.");
    }
  }

  private static boolean isReady(HealthEndpoint health) {
    HealthDescriptor readiness = health.healthForPath("readiness");
    return readiness != null && readiness.getStatus().equals(Status.UP);
  }
}
