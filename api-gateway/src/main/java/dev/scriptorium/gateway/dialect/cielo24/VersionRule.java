package dev.scriptorium.gateway.dialect.cielo24;

import java.util.Optional;
import java.util.Set;

/**
 * Whether a call needs the parameter {@code v}; where it came it must be 1
 * (docs/contract/cielo24.md, 1.4).
 */
enum VersionRule {
  REQUIRED,
  OPTIONAL;

  private static final String CURRENT = "1";

  /** Calls whose pages do not list the parameter. */
  private static final Set<String> WITHOUT =
      Set.of(
          "job/list_related",
          "job/add_custom_guidelines",
          "job/download_media",
          "job/translate",
          "job/perform_translation",
          "job/uplevel");

  /**
   * @param call its path below /api/
   */
  static VersionRule of(String call) {
    return WITHOUT.contains(call) ? OPTIONAL : REQUIRED;
  }

  /**
   * @throws ApiException the version is missing or another
   */
  void check(ApiRequest request) {
    Optional<String> version = request.given("v");
    if (version.isEmpty() && this == REQUIRED) {
      throw ApiRequest.missing("v");
    }
    if (version.isPresent() && !version.get().equals(CURRENT)) {
      throw ApiException.of(ErrorType.INVALID_OPTION, "v must be 1");
    }
  }
}
