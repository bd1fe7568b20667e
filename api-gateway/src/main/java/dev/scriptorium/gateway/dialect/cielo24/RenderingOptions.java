package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.captions.CaptionOptions;
import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.layout.LayoutOptions;
import dev.scriptorium.captions.option.OptionException;
import dev.scriptorium.captions.option.OptionReader;
import dev.scriptorium.captions.text.SoundBoundaries;
import dev.scriptorium.captions.text.TextOptions;
import dev.scriptorium.captions.transcript.TranscriptOptions;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Options of captions and transcripts as clients write them (docs/contract/cielo24.md, 7): texts,
 * which the option's type tells how to read.
 */
final class RenderingOptions {

  /** Set by the server, or not the contract's: to clients they are unknown parameters. */
  private static final List<String> OTHERS =
      List.of(
          "title",
          "id",
          "custom_metadata",
          "maximum_characters_per_second",
          "maximum_words_per_minute");

  private static final List<Option> OF_TEXT = options(TextOptions.class);
  private static final List<Option> OF_CAPTIONS =
      options(TextOptions.class, LayoutOptions.class, FormatOptions.class);
  private static final List<Option> OF_TRANSCRIPTS = options(TranscriptOptions.class);

  private RenderingOptions() {}

  private record Option(String name, Class<?> type) {}

  private static List<Option> options(Class<?>... records) {
    return Stream.of(records)
        .flatMap(type -> Stream.of(type.getRecordComponents()))
        .map(RenderingOptions::option)
        .filter(option -> !OTHERS.contains(option.name()))
        .toList();
  }

  private static Option option(RecordComponent component) {
    return new Option(OptionReader.snakeCase(component.getName()), component.getType());
  }

  /**
   * @throws ApiException an option cannot be used
   */
  static CaptionOptions ofCaptions(ApiRequest request) {
    try {
      return CaptionOptions.DEFAULT.changedBy(read(request, OF_CAPTIONS));
    } catch (OptionException e) {
      throw refused(e);
    }
  }

  /**
   * @throws ApiException an option cannot be used
   */
  static TextOptions ofText(ApiRequest request) {
    try {
      return OptionReader.read(read(request, OF_TEXT), TextOptions.DEFAULT);
    } catch (OptionException e) {
      throw refused(e);
    }
  }

  /**
   * @throws ApiException an option cannot be used
   */
  static TranscriptOptions ofTranscript(ApiRequest request) {
    try {
      return OptionReader.read(read(request, OF_TRANSCRIPTS), TranscriptOptions.DEFAULT);
    } catch (OptionException e) {
      throw refused(e);
    }
  }

  private static Map<String, Object> read(ApiRequest request, List<Option> options) {
    Map<String, Object> read = new HashMap<>();
    options.forEach(
        option -> value(request, option).ifPresent(value -> read.put(option.name(), value)));
    return read;
  }

  private static Optional<?> value(ApiRequest request, Option option) {
    String name = option.name();
    Class<?> type = option.type();
    if (type == boolean.class) {
      return request.bool(name);
    }
    if (type == int.class || type == long.class || type == Integer.class) {
      return number(request, name);
    }
    if (type == SoundBoundaries.class) {
      return request.tuple(name);
    }
    if (type == List.class) {
      List<String> values = request.list(name);
      return !values.isEmpty() || request.given(name).isPresent()
          ? Optional.of(values)
          : Optional.empty();
    }
    return request.text(name);
  }

  private static Optional<Long> number(ApiRequest request, String name) {
    return request
        .given(name)
        .map(
            text -> {
              try {
                return Long.valueOf(text.strip());
              } catch (NumberFormatException e) {
                throw ApiRequest.unusable(name, "must be a whole number");
              }
            });
  }

  private static ApiException refused(OptionException e) {
    return ApiException.of(ErrorType.INVALID_OPTION, String.valueOf(e.getMessage()));
  }
}
