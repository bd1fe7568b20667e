package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.gateway.account.LoginForm;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of the two families of clients a request comes from: no single answer suits both
 * (docs/contract/cielo24.md, 1.8 and 13).
 */
enum Profile {
  /** Hand-written clients and everything that follows the documentation. */
  CLASSIC,
  /** Clients generated from the OpenAPI file: they reject keys that it does not name. */
  OPENAPI;

  static final String HEADER = "X-Cielo24-Profile";

  private static final String GENERATED_AGENT = "OpenAPI-Generator/";

  /** Sent by generated clients, the second by TypeScript's. No hand-written SDK sends either. */
  private static final Set<String> GENERATED_ACCEPT =
      Set.of("application/json", "application/json, */*;q=0.8");

  /** What an operator can set. */
  enum Switch {
    AUTO,
    CLASSIC,
    OPENAPI
  }

  /**
   * The profile that a request asks for; null if it does not, and then its session decides.
   *
   * @param forced value of {@link #HEADER}; wins over everything
   * @param accept all of the header; empty if it did not come
   * @throws ApiException the header names no profile
   */
  static @Nullable Profile choose(
      @Nullable String forced, Switch operator, @Nullable String agent, String accept) {
    if (forced != null) {
      return named(forced);
    }
    return switch (operator) {
      case CLASSIC -> CLASSIC;
      case OPENAPI -> OPENAPI;
      case AUTO -> isGenerated(agent, accept) ? OPENAPI : null;
    };
  }

  /** The profile of a session: only generated clients log in with JSON. */
  static Profile of(LoginForm login) {
    return switch (login) {
      case JSON -> OPENAPI;
      case PARAMETERS -> CLASSIC;
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

  private static boolean isGenerated(@Nullable String agent, String accept) {
    return agent != null && agent.startsWith(GENERATED_AGENT)
        || GENERATED_ACCEPT.contains(accept.strip().toLowerCase(Locale.ROOT));
  }
}
