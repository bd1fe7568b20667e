package dev.scriptorium.gateway.dialect.cielo24;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A successful response. */
sealed interface Reply {

  String JSON = "application/json";

  /**
   * A small body, sent with its length.
   *
   * @param contentType of the body
   */
  record Document(String contentType, Content content) implements Reply {}

  /** A body of any size, streamed. */
  record Streamed(Content content) implements Reply {}

  /**
   * A file, sent with its length.
   *
   * @param name of the file; null: none is told
   */
  record File(String contentType, @Nullable String name, byte[] bytes) implements Reply {}

  /**
   * No body.
   *
   * @param status HTTP status
   */
  record Empty(int status) implements Reply {}

  /** No body; the header {@code Allow} lists the methods of the path. */
  record Options() implements Reply {}

  /** Writes JSON. */
  @FunctionalInterface
  interface Content {
    void write(JsonGenerator json);
  }

  static Reply json(Content content) {
    return new Document(JSON, content);
  }

  static Reply noContent() {
    return new Empty(204);
  }

  /** An object with a single member. */
  static Reply member(String name, String value) {
    return json(
        json -> {
          json.writeStartObject();
          json.writeStringProperty(name, value);
          json.writeEndObject();
        });
  }
}
