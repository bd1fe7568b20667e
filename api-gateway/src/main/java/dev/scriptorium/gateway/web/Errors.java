package dev.scriptorium.gateway.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Finds the words for an error: those of the dialect that the path belongs to, else a few of our
 * own.
 */
final class Errors {

  private final List<DialectErrors> dialects;
  private final RetryAfter retryAfter;

  Errors(List<DialectErrors> dialects, RetryAfter retryAfter) {
    this.dialects = List.copyOf(dialects);
    this.retryAfter = retryAfter;
  }

  /**
   * Answers with an error, if nothing has been answered yet.
   *
   * @param path null if the request was too broken to have one
   * @param status that the server would answer with
   */
  void answer(@Nullable String path, int status, HttpServletResponse response) throws IOException {
    // A transfer coding that the server does not know is the client's fault
    int answered =
        status == HttpStatus.NOT_IMPLEMENTED.value() ? HttpStatus.BAD_REQUEST.value() : status;
    reply(path, answered).writeTo(response, retryAfter);
  }

  private ErrorReply reply(@Nullable String path, int status) {
    for (DialectErrors dialect : dialects) {
      // Request lines without end are those of the first dialect: it has everything in the query.
      if (path == null || dialect.covers(path)) {
        return dialect.reply(status);
      }
    }
    HttpStatus known = HttpStatus.resolve(status);
    String phrase = known == null ? "Error" : known.getReasonPhrase();
    return new ErrorReply(
        status, "application/json", "{\"status\":" + status + ",\"error\":\"" + phrase + "\"}");
  }
}
