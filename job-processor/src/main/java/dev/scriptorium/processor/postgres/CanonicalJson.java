package dev.scriptorium.processor.postgres;

import dev.scriptorium.common.wire.WireJson;
import java.util.Map;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;

/** JSON texts that are equal if they say the same, whatever jsonb did to blanks and order. */
final class CanonicalJson {

  private static final ObjectWriter SORTED =
      WireJson.mapper().writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private CanonicalJson() {}

  static String of(String json) {
    return SORTED.writeValueAsString(WireJson.mapper().readValue(json, Map.class));
  }
}
