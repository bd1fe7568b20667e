package dev.scriptorium.captions;

import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.layout.LayoutOptions;
import dev.scriptorium.captions.option.OptionException;
import dev.scriptorium.captions.option.OptionReader;
import dev.scriptorium.captions.text.TextOptions;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All options of a caption file (docs/contract/cielo24.md, 7.1).
 *
 * @param text how words are changed
 * @param layout how captions are formed and timed
 * @param format how the file is written
 */
public record CaptionOptions(TextOptions text, LayoutOptions layout, FormatOptions format) {

  /** The defaults of docs/contract/cielo24.md, 7.1. */
  public static final CaptionOptions DEFAULT =
      new CaptionOptions(TextOptions.DEFAULT, LayoutOptions.DEFAULT, FormatOptions.DEFAULT);

  /** Options of older clients: accepted and ignored. */
  private static final Set<String> LEGACY = Set.of("minimum_merge_gap_interval", "srt_print");

  /** Set by the caller, not by the client. */
  private static final Set<String> INTERNAL = Set.of("title", "id", "custom_metadata");

  private static final String MARKER = "emit_speaker_change_tokens_as";
  private static final String MARKER_ALIAS = "emit_speaker_change_token_as";
  private static final Set<String> NAMES = names();

  /** The exact names of the options that {@link #read} knows, without aliases and legacy. */
  public static Set<String> names() {
    Set<String> names = new TreeSet<>();
    Stream.of(TextOptions.class, LayoutOptions.class, FormatOptions.class)
        .map(Class::getRecordComponents)
        .flatMap(Arrays::stream)
        .map(RecordComponent::getName)
        .map(OptionReader::snakeCase)
        .filter(name -> !INTERNAL.contains(name))
        .forEach(names::add);
    return names;
  }

  /**
   * Reads options; what is not there, or null, has its default.
   *
   * @param options an object with members as the contract names them
   * @throws OptionException if a name is not known, or a value is of the wrong type or not
   *     permitted
   */
  public static CaptionOptions read(JsonNode options) {
    return DEFAULT.changedBy(options);
  }

  /**
   * The same but for what is read.
   *
   * @param options an object with members as the contract names them
   * @throws OptionException if a name is not known, or a value is of the wrong type or not
   *     permitted
   */
  public CaptionOptions changedBy(JsonNode options) {
    options.propertyNames().forEach(CaptionOptions::requireKnown);
    JsonNode named = withoutAlias(options);
    return new CaptionOptions(
        OptionReader.read(named, text),
        OptionReader.read(named, layout),
        OptionReader.read(named, format));
  }

  private static void requireKnown(String name) {
    if (!NAMES.contains(name) && !LEGACY.contains(name) && !name.equals(MARKER_ALIAS)) {
      throw new OptionException(name, "is not an option of captions");
    }
  }

  private static JsonNode withoutAlias(JsonNode options) {
    if (!options.has(MARKER_ALIAS) || options.has(MARKER)) {
      return options;
    }
    ObjectNode named = ((ObjectNode) options).deepCopy();
    named.set(MARKER, named.remove(MARKER_ALIAS));
    return named;
  }
}
