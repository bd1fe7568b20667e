package dev.scriptorium.gateway.web;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How JSON of strangers is read: nothing twice in an object, nothing behind the end, neither deep
 * nesting nor endless numbers.
 */
public final class StrictJson {

  private static final int MAX_DEPTH = 16;
  private static final int MAX_NUMBER_LENGTH = 64;

  private StrictJson() {}

  /** A mapper with these rules, to be added to. */
  public static JsonMapper.Builder mapper() {
    return JsonMapper.builder(
            JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(
                    StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(MAX_NUMBER_LENGTH)
                        .build())
                .build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }
}
