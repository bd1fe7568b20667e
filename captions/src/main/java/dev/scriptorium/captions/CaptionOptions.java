package dev.scriptorium.captions;

import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.layout.LayoutOptions;
import dev.scriptorium.captions.option.OptionException;
import dev.scriptorium.captions.option.OptionReader;
import dev.scriptorium.captions.text.TextOptions;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
  private static final Set<String> INTERNAL =
      Set.of(
          "title",
          "id",
          "custom_metadata",
          "maximum_characters_per_second",
          "maximum_words_per_minute");

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
   * @param json an object with members as the contract names them
   * @throws OptionException if it is no JSON object, a name is not known, or a value is of the
   *     wrong type or not permitted
   */
  public static CaptionOptions read(String json) {
    return DEFAULT.changedBy(OptionReader.object(json));
  }

  /**
   * The same but for some options.
   *
   * @param options by their names in the contract; values as JSON has them: text, number, boolean,
   *     list, or null for no change
   * @throws OptionException if a name is not known, or a value is of the wrong type or not
   *     permitted
   */
  public CaptionOptions changedBy(Map<String, ? extends @Nullable Object> options) {
    options.keySet().forEach(CaptionOptions::requireKnown);
    Map<String, @Nullable Object> named = withoutAlias(options);
    return new CaptionOptions(
        OptionReader.read(named, text),
        OptionReader.read(named, layout),
        OptionReader.read(named, format));
  }

  /** These options with changes: {@code options.with().layout(LayoutOptions.NETFLIX).build()}. */
  public CaptionOptionsBuilder with() {
    return new CaptionOptionsBuilder(this);
  }

  private static void requireKnown(String name) {
    if (!NAMES.contains(name) && !LEGACY.contains(name) && !name.equals(MARKER_ALIAS)) {
      throw new OptionException(name, "is not an option of captions");
    }
  }

  private static Map<String, @Nullable Object> withoutAlias(
      Map<String, ? extends @Nullable Object> options) {
    Map<String, @Nullable Object> named = new HashMap<>(options);
    Object aliased = named.remove(MARKER_ALIAS);
    if (aliased != null) {
      named.putIfAbsent(MARKER, aliased);
    }
    return named;
  }
}
