package dev.scriptorium.standalone.robustness.checker;

import dev.scriptorium.standalone.robustness.checker.Violation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every request against what came of it: once if answered, never if refused, at most once else. */
final class CreatesCheck {

  private final Stored stored;
  private final Map<String, List<Stored.Made>> madeByName;
  private final List<Violation> violations = new ArrayList<>();

  private CreatesCheck(Stored stored) {
    this.stored = stored;
    this.madeByName = stored.made().stream().collect(Collectors.groupingBy(Stored.Made::name));
  }

  static List<Violation> of(List<Request> requests, Stored stored) {
    CreatesCheck check = new CreatesCheck(stored);
    requests.forEach(check::check);
    return check.violations;
  }

  private void check(Request request) {
    List<Stored.Made> made = madeByName.getOrDefault(request.name(), List.of());
    if (made.size() > 1) {
      report(Kind.MADE_TWICE, "request %s made %s", request.name(), made);
    }
    switch (request.answer()) {
      case Answer.Made answer -> checkMade(request.name(), answer, made);
      case Answer.NotMade answer -> {
        if (!made.isEmpty()) {
          report(Kind.REFUSED_CREATE_THERE, "%s: %s", request, made);
        }
      }
      case Answer.Unknown answer -> {}
    }
  }

  private void checkMade(String name, Answer.Made answer, List<Stored.Made> made) {
    if (!made.contains(new Stored.Made(answer.rootId(), answer.id(), name))) {
      report(
          Kind.ANSWERED_CREATE_LOST,
          "request %s was answered with %s, stored is %s",
          name,
          answer,
          made);
    } else if (!Objects.equals(stored.shown().get(answer.id()), name)) {
      report(
          Kind.ANSWERED_CREATE_LOST,
          "request %s was answered with %s, which is shown as %s",
          name,
          answer,
          stored.shown().get(answer.id()));
    }
  }

  private void report(Kind kind, String explanation, @Nullable Object... arguments) {
    violations.add(new Violation(kind, explanation.formatted(arguments)));
  }
}
