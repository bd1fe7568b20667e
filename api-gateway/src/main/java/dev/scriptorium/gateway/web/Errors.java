package dev.scriptorium.gateway.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Finds the words for an error: those of the dialect that the path belongs to, else a few of our
 * own.
 */
final class Errors {

  private final List<DialectErrors> dialects;

  Errors(List<DialectErrors> dialects) {
    this.dialects = List.copyOf(dialects);
  }

  /**
   * @param path null if the request was too broken to have one
   */
  ErrorReply reply(@Nullable String path, int status) {
    for (DialectErrors dialect : dialects) {
      // Request lines without end are those of the first dialect: it has everything in the query.
      if (path == null || dialect.covers(path)) {
        return dialect.reply(status);
      }
    }
    int answered =
        status == HttpStatus.NOT_IMPLEMENTED.value() ? HttpStatus.BAD_REQUEST.value() : status;
    HttpStatus known = HttpStatus.resolve(answered);
    String phrase = known == null ? "Error" : known.getReasonPhrase();
    return new ErrorReply(
        answered, "application/json", "{\"status\":" + answered + ",\"error\":\"" + phrase + "\"}");
  }
}
