package dev.scriptorium.gateway.dialect.cielo24;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which of the two families of clients a request comes from: no single answer suits both (contract
 * 1.8).
 */
enum Profile {
  /** Hand-written clients and everything that follows the documentation. */
  CLASSIC,
  /** Clients generated from the OpenAPI file: they reject keys that it does not name. */
  OPENAPI;

  static final String HEADER = "X-Cielo24-Profile";

  private static final String GENERATED_AGENT = "OpenAPI-Generator/";
  private static final String TYPESCRIPT_ACCEPT = "application/json, */*;q=0.8";

  /** What an operator can set. */
  enum Switch {
    AUTO,
    CLASSIC,
    OPENAPI
  }

  /**
   * @param forced value of {@link #HEADER}; wins over everything
   * @throws ApiException the header names no profile
   */
  static Profile choose(
      @Nullable String forced, Switch operator, @Nullable String agent, @Nullable String accept) {
    if (forced != null) {
      return named(forced);
    }
    return switch (operator) {
      case CLASSIC -> CLASSIC;
      case OPENAPI -> OPENAPI;
      case AUTO -> isGenerated(agent, accept) ? OPENAPI : CLASSIC;
    };
  }

  private static Profile named(String name) {
    return switch (name.strip().toLowerCase(Locale.ROOT)) {
      case "classic" -> CLASSIC;
      case "openapi" -> OPENAPI;
      default ->
          throw ApiException.of(ErrorType.INVALID_OPTION, HEADER + " must be classic or openapi");
    };
  }

  private static boolean isGenerated(@Nullable String agent, @Nullable String accept) {
    return agent != null && agent.startsWith(GENERATED_AGENT) || TYPESCRIPT_ACCEPT.equals(accept);
  }
}
