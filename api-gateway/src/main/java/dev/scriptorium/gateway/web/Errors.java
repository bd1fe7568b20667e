package dev.scriptorium.gateway.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Renders errors in the format of the dialect that the path belongs to. */
final class Errors {

  private final List<DialectErrors> dialects;
  private final DialectErrors rest;
  private final RetryAfter retryAfter;

  Errors(List<DialectErrors> dialects, RetryAfter retryAfter) {
    this.dialects = List.copyOf(dialects);
    List<DialectErrors> others = dialects.stream().filter(DialectErrors::coversTheRest).toList();
    if (others.size() != 1) {
      throw new IllegalStateException(
          "Exactly one dialect must render errors of unknown paths, not " + others);
    }
    this.rest = others.getFirst();
    this.retryAfter = retryAfter;
  }

  /**
   * Writes an error response unless something has been written already.
   *
   * @param path null if the request was too malformed to have one
   * @param status that the server would return
   */
  void answer(@Nullable String path, int status, HttpServletResponse response) throws IOException {
    // An unknown transfer coding is a client error
    int answered =
        status == HttpStatus.NOT_IMPLEMENTED.value() ? HttpStatus.BAD_REQUEST.value() : status;
    reply(path, answered).writeTo(response, retryAfter);
  }

  private ErrorReply reply(@Nullable String path, int status) {
    if (path == null) {
      return rest.reply(status);
    }
    String folded = SlashFolding.folded(path);
    return dialects.stream()
        .filter(dialect -> dialect.covers(folded))
        .findFirst()
        .orElse(rest)
        .reply(status);
  }
}
