package dev.scriptorium.gateway.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Finds the words for an error: those of the dialect that the path belongs to. */
final class Errors {

  private final List<DialectErrors> dialects;
  private final DialectErrors rest;
  private final RetryAfter retryAfter;

  Errors(List<DialectErrors> dialects, RetryAfter retryAfter) {
    this.dialects = List.copyOf(dialects);
    List<DialectErrors> others = dialects.stream().filter(DialectErrors::coversTheRest).toList();
    if (others.size() != 1) {
      throw new IllegalStateException("One dialect words what belongs to none, not " + others);
    }
    this.rest = others.getFirst();
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
