package dev.scriptorium.gateway.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the HTTP edge.
 *
 * @param accessLog whether a line per request is logged (logger {@code scriptorium.access})
 */
@ConfigurationProperties("scriptorium.gateway.web")
public record WebProperties(@DefaultValue("OFF") AccessLog accessLog) {

  /** Whether requests are logged. */
  public enum AccessLog {
    OFF,
    ON
  }
}
