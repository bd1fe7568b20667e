package dev.scriptorium.standalone.fuzz;

import dev.scriptorium.standalone.fuzz.Sent.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What holds for every answer. */
final class Rules {

  /** The server's insides. */
  private static final Pattern INSIDES =
      Pattern.compile(
          "\\bat [a-z]+\\.[a-z.]+\\.[A-Z]|[a-z]Exception\\b|\\b(?:dev\\.scriptorium|org\\.(?:apache|springframework|postgresql)|"
              + "java\\.(?:lang|util|io|net)|jakarta\\.|tools\\.jackson|com\\.fasterxml)\\b|\\bPSQL|SQLSTATE|\\bSELECT .* FROM\\b|"
              + "Caused by:|Tomcat|Whitelabel");

  /** Answers that every call may give besides those described: to what HTTP itself refuses. */
  private static final Set<Integer> OF_HTTP =
      Set.of(400, 401, 404, 405, 406, 413, 414, 415, 416, 431);

  private final List<String> secrets;

  /**
   * @param secrets that no answer may contain
   */
  Rules(List<String> secrets) {
    this.secrets = secrets;
  }

  /** What is wrong with an answer. */
  List<String> broken(Sent sent, Account account, Reply reply) {
    List<String> broken = new ArrayList<>();
    if (reply.status() == 0) {
      if (sent.shape() != Shape.BROKEN) {
        broken.add("no answer");
      }
      return broken;
    }
    if (reply.status() >= 500 && !(sent.shape() == Shape.ELSEWHERE && isNotImplemented(reply))) {
      broken.add("status " + reply.status());
    }
    if (sent.method().equals("HEAD") || reply.status() == 204 || reply.status() == 304) {
      if (!reply.body().isEmpty()) {
        broken.add(reply.status() + " with a body");
      }
    } else if (reply.status() >= 400) {
      format(sent, reply, broken);
    }
    if (sent.shape() == Shape.CALL
        && !sent.call().statuses().contains(reply.status())
        && !(reply.status() >= 400 && OF_HTTP.contains(reply.status()))) {
      broken.add("status " + reply.status() + " is not described");
    }
    if (sent.shape() == Shape.CALL
        && reply.contentType().contains("json")
        && reply.json().isEmpty()) {
      broken.add("no JSON");
    }
    String all = reply.status() >= 400 ? reply.head() + "\n" + reply.body() : reply.head();
    if (INSIDES.matcher(all).find()) {
      broken.add("insides in a " + reply.status());
    }
    if (reply.head().contains("\nX-Injected")) {
      broken.add("a header was injected");
    }
    secrets(sent, account, reply, broken);
    return broken;
  }

  /** How documented calls that there are not answer below {@code /v1}. */
  private static boolean isNotImplemented(Reply reply) {
    return word(reply).equals("501 not_implemented");
  }

  private static void format(Sent sent, Reply reply, List<String> broken) {
    boolean right =
        sent.shape() == Shape.CALL
            ? sent.call().dialect().isError(reply)
            : Stream.of(Dialect.values()).anyMatch(dialect -> dialect.isError(reply));
    if (!right) {
      broken.add(reply.status() + " in another format");
    }
    if (reply.contentType().startsWith("application/problem+json")
        && reply.json().map(body -> body.path("status").asInt(0)).orElse(0) != reply.status()) {
      broken.add("a problem with another status");
    }
  }

  private void secrets(Sent sent, Account account, Reply reply, List<String> broken) {
    String all = reply.head() + "\n" + reply.body();
    if (secrets.stream().anyMatch(all::contains)) {
      broken.add("a secret in a " + reply.status());
    }
    if (all.contains(account.token()) && !sent.call().isLogin()) {
      broken.add("the token in a " + reply.status());
    }
  }

  /** The answer in a word: its status and the code of its error. */
  static String word(Reply reply) {
    if (reply.status() == 0) {
      return "closed";
    }
    String code = reply.status() < 400 ? "" : reply.json().map(Rules::code).orElse("");
    return (reply.status() + " " + code).strip();
  }

  private static String code(JsonNode body) {
    return Stream.of("/ErrorType", "/error/code", "/code")
        .map(at -> body.at(at).asString(""))
        .filter(code -> !code.isEmpty())
        .findFirst()
        .orElse("");
  }
}
