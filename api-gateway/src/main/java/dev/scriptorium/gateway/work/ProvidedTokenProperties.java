package dev.scriptorium.gateway.work;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The token of workers that are set up together with the gateways.
 *
 * @param token for all tasks; null: none
 */
@ConfigurationProperties("scriptorium.gateway.work.worker")
record ProvidedTokenProperties(@Nullable String token) {

  private static final String NAME = "scriptorium.gateway.work.worker.token";
  private static final int LEAST_LENGTH = 32;

  ProvidedTokenProperties {
    if (token != null && token.isEmpty()) {
      token = null;
    }
    if (token != null && token.length() < LEAST_LENGTH) {
      throw new IllegalArgumentException(
          "%s has fewer than %d characters".formatted(NAME, LEAST_LENGTH));
    }
    if (token != null && token.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new IllegalArgumentException(NAME + " may have visible ASCII characters only");
    }
  }

  /** Does not show the token. */
  @Override
  public String toString() {
    return "ProvidedTokenProperties[" + (token == null ? "none" : "set") + "]";
  }
}
