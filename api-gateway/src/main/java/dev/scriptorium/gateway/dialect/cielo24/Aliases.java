package dev.scriptorium.gateway.dialect.cielo24;

import java.util.List;
import java.util.Map;

/**
 * Names of a parameter: the documented one, then the aliases that clients use
 * (docs/contract/cielo24.md, 1.5).
 */
final class Aliases {

  private static final Map<String, List<String>> ALIASES =
      Map.of(
          "emit_speaker_change_tokens_as", List.of("emit_speaker_change_token_as"),
          "generate_media_intelligence_iwp", List.of("generate_media_intelligence_for_iwp"),
          "CreationDateFrom", List.of("CreateDateFrom"),
          "CreationDateTo", List.of("CreateDateTo"),
          "ExternalID", List.of("ExternalId"),
          "Username", List.of("username"),
          "api_securekey", List.of("secure_key"),
          "callback_url", List.of("callback_uri"),
          "transcoded_version", List.of("transcoded_media"),
          "turnaround_hours", List.of("turnaround_time_hours"));

  private Aliases() {}

  static List<String> of(String name) {
    return ALIASES.getOrDefault(name, List.of());
  }
}
