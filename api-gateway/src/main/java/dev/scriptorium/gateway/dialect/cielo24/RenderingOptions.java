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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Options of captions and transcripts as clients write them (docs/contract/cielo24.md, 7): texts,
 * which the option's type tells how to read.
 */
final class RenderingOptions {

  /** Set by the server. */
  private static final List<String> INTERNAL = List.of("title", "id", "custom_metadata");

  private static final List<Option> OF_TEXT = options(TextOptions.class);
  private static final List<Option> OF_CAPTIONS =
      options(TextOptions.class, LayoutOptions.class, FormatOptions.class);
  private static final List<Option> OF_TRANSCRIPTS = options(TranscriptOptions.class);

  private final JsonMapper json;

  RenderingOptions(JsonMapper json) {
    this.json = json;
  }

  private record Option(String name, Class<?> type) {}

  private static List<Option> options(Class<?>... records) {
    return Stream.of(records)
        .flatMap(type -> Stream.of(type.getRecordComponents()))
        .map(RenderingOptions::option)
        .filter(option -> !INTERNAL.contains(option.name()))
        .toList();
  }

  private static Option option(RecordComponent component) {
    return new Option(OptionReader.snakeCase(component.getName()), component.getType());
  }

  /**
   * @throws ApiException an option cannot be used
   */
  CaptionOptions ofCaptions(ApiRequest request) {
    try {
      return CaptionOptions.read(read(request, OF_CAPTIONS));
    } catch (OptionException e) {
      throw refused(e);
    }
  }

  /**
   * @throws ApiException an option cannot be used
   */
  TextOptions ofText(ApiRequest request) {
    try {
      return OptionReader.read(read(request, OF_TEXT), TextOptions.DEFAULT);
    } catch (OptionException e) {
      throw refused(e);
    }
  }

  /**
   * @throws ApiException an option cannot be used
   */
  TranscriptOptions ofTranscript(ApiRequest request) {
    try {
      return OptionReader.read(read(request, OF_TRANSCRIPTS), TranscriptOptions.DEFAULT);
    } catch (OptionException e) {
      throw refused(e);
    }
  }

  private ObjectNode read(ApiRequest request, List<Option> options) {
    ObjectNode read = json.createObjectNode();
    options.forEach(option -> add(request, option, read));
    return read;
  }

  private void add(ApiRequest request, Option option, ObjectNode into) {
    String name = option.name();
    Class<?> type = option.type();
    if (type == boolean.class) {
      request.bool(name).ifPresent(value -> into.put(name, value.booleanValue()));
    } else if (type == int.class || type == long.class || type == Integer.class) {
      number(request, name).ifPresent(value -> into.put(name, value.longValue()));
    } else if (type == List.class) {
      List<String> values = request.list(name);
      if (request.text(name).isPresent() || !values.isEmpty()) {
        values.forEach(into.putArray(name)::add);
      }
    } else if (type == SoundBoundaries.class) {
      request.tuple(name).ifPresent(pair -> pair.forEach(into.putArray(name)::add));
    } else {
      request.text(name).ifPresent(value -> into.put(name, value));
    }
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
