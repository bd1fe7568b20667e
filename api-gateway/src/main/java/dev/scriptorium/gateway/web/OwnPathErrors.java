package dev.scriptorium.gateway.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;

/** Errors at the paths of our own API, in the format of RFC 9457. */
final class OwnPathErrors implements DialectErrors {

  private static final List<String> ROOTS =
      List.of("/jobs", "/work", "/content", "/events", "/deliveries");

  @Override
  public boolean covers(String path) {
    return ROOTS.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
  }

  @Override
  public ErrorReply reply(int status) {
    return new ErrorReply(
        status,
        MediaType.APPLICATION_PROBLEM_JSON_VALUE,
        new String(Problem.of(status).json(), StandardCharsets.UTF_8));
  }
}
