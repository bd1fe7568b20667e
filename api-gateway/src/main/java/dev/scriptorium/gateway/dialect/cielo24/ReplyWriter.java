package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.gateway.web.RetryAfter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers: small ones whole with their length, lists as they come. */
final class ReplyWriter {

  /** Methods of every call. */
  static final String METHODS = "GET, POST";

  private static final int USUAL_SIZE = 512;

  /** A GET makes jobs and sessions here: no cache may answer in our place. */
  private static final String NEVER_STORED = "no-store";

  private final JsonMapper json;
  private final RetryAfter retryAfter;

  /** Non-ASCII characters are escaped: a PHP client re-encodes UTF-8 (contract 13). */
  ReplyWriter(JsonMapper json, RetryAfter retryAfter) {
    this.json = json.rebuild().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    this.retryAfter = retryAfter;
  }

  /** Where a reply comes from. */
  @FunctionalInterface
  interface Source {

    /**
     * @throws ApiException an error response
     * @throws IOException the client broke off
     */
    Reply reply() throws IOException;
  }

  /** Writes the reply, or the error that asking for it ends in. */
  void answer(Source source, HttpServletResponse response) throws IOException {
    try {
      write(source.reply(), response);
    } catch (ApiException e) {
      write(e, response);
    } catch (RuntimeException e) {
      if (response.isCommitted()) {
        // Part of the response is sent: only a broken connection shows that it is incomplete.
        throw e;
      }
      response.resetBuffer();
      write(Faults.error(e), response);
    }
  }

  void write(Reply reply, HttpServletResponse response) throws IOException {
    response.setHeader("Cache-Control", NEVER_STORED);
    switch (reply) {
      case Reply.Document document ->
          document(200, document.contentType(), document.content(), response);
      case Reply.Streamed streamed -> {
        response.setContentType(Reply.JSON);
        // Not closed when it fails: closing completes the JSON, and half a list would look whole.
        JsonGenerator generator = json.createGenerator(response.getOutputStream());
        streamed.content().write(generator);
        generator.close();
      }
      case Reply.File file -> {
        response.setContentType(file.contentType());
        if (file.name() != null) {
          response.setHeader("Content-Disposition", "inline; filename=\"" + file.name() + "\"");
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(file.bytes().length);
        response.getOutputStream().write(file.bytes());
      }
      case Reply.Options options -> {
        response.setStatus(204);
        response.setHeader("Allow", METHODS + ", OPTIONS");
      }
      case Reply.Empty empty -> {
        response.setStatus(empty.status());
        if (empty.status() == 200) {
          response.setContentLength(0);
        }
      }
    }
  }

  void write(ApiException error, HttpServletResponse response) throws IOException {
    if (error.status() == 405) {
      response.setHeader("Allow", METHODS);
    }
    retryAfter.addTo(response, error.status());
    Duration own = error.retryAfter();
    if (own != null) {
      response.setHeader("Retry-After", new RetryAfter(own).seconds());
    }
    document(error.status(), Reply.JSON, content(error), response);
  }

  /** The two members that every error has (contract 2). */
  static Reply.Content content(ApiException error) {
    return json -> {
      json.writeStartObject();
      json.writeStringProperty("ErrorType", error.type().name());
      json.writeStringProperty("ErrorComment", error.comment());
      json.writeEndObject();
    };
  }

  private void document(
      int status, String contentType, Reply.Content content, HttpServletResponse response)
      throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(USUAL_SIZE);
    try (JsonGenerator generator = json.createGenerator(body)) {
      content.write(generator);
    }
    response.setStatus(status);
    response.setContentType(contentType);
    response.setContentLength(body.size());
    body.writeTo(response.getOutputStream());
  }
}
