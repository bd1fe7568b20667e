package dev.scriptorium.gateway.jobs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of our own API about jobs.
 *
 * @param maxPageSize most jobs of a page
 * @param maxAttempts most attempts shown of a job, the newest
 * @param maxPlaces highest place in the queue that is counted
 * @param maxText characters shown of a text that a worker wrote
 */
@ConfigurationProperties("scriptorium.gateway.jobs")
public record JobsProperties(
    @DefaultValue("100") int maxPageSize,
    @DefaultValue("50") int maxAttempts,
    @DefaultValue("1000") int maxPlaces,
    @DefaultValue("500") int maxText) {

  private static final int MOST = 10_000;

  public JobsProperties {
    require("max-page-size", maxPageSize);
    require("max-attempts", maxAttempts);
    require("max-places", maxPlaces);
    require("max-text", maxText);
  }

  private static void require(String name, int value) {
    if (value < 1 || value > MOST) {
      throw new IllegalArgumentException(
          "scriptorium.gateway.jobs." + name + " is not from 1 to " + MOST);
    }
  }
}
