package dev.scriptorium.gateway.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Errors at the paths of our own API, in the format of RFC 9457. */
final class OwnPathErrors implements DialectErrors {

  private static final List<String> ROOTS =
      List.of("/jobs", "/work", "/content", "/events", "/deliveries");

  private final JsonMapper json;

  OwnPathErrors(JsonMapper json) {
    this.json = json;
  }

  @Override
  public boolean covers(String path) {
    return ROOTS.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
  }

  @Override
  public ErrorReply reply(int status) {
    HttpStatus known = HttpStatus.resolve(status);
    Problem problem =
        new Problem("about:blank", known == null ? "Error" : known.getReasonPhrase(), status);
    return new ErrorReply(
        status, MediaType.APPLICATION_PROBLEM_JSON_VALUE, json.writeValueAsString(problem));
  }

  private record Problem(String type, String title, int status) {}
}
