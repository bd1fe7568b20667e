package dev.scriptorium.standalone.robustness.checker;

import dev.scriptorium.standalone.robustness.checker.Violation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares every create with what exists: once if confirmed, never if refused, else at most once.
 */
final class CreatesCheck {

  private final Stored stored;
  private final Map<String, List<Stored.Resource>> resourcesByName;
  private final List<Violation> violations = new ArrayList<>();

  private CreatesCheck(Stored stored) {
    this.stored = stored;
    this.resourcesByName =
        stored.resources().stream().collect(Collectors.groupingBy(Stored.Resource::name));
  }

  static List<Violation> of(List<CreateAttempt> attempts, Stored stored) {
    CreatesCheck check = new CreatesCheck(stored);
    attempts.forEach(check::check);
    return check.violations;
  }

  private void check(CreateAttempt attempt) {
    List<Stored.Resource> resources = resourcesByName.getOrDefault(attempt.name(), List.of());
    if (resources.size() > 1) {
      report(Kind.CREATED_TWICE, "%s created %s", attempt.name(), resources);
    }
    switch (attempt.result()) {
      case CreateResult.Created result -> checkCreated(attempt.name(), result, resources);
      case CreateResult.NotCreated result -> {
        if (!resources.isEmpty()) {
          report(Kind.REFUSED_CREATE_EXISTS, "%s: %s", attempt, resources);
        }
      }
      case CreateResult.Unknown result -> {}
    }
  }

  private void checkCreated(
      String name, CreateResult.Created result, List<Stored.Resource> resources) {
    if (!resources.contains(new Stored.Resource(result.rootId(), result.id(), name))) {
      report(
          Kind.CONFIRMED_CREATE_LOST,
          "%s was confirmed with %s, stored is %s",
          name,
          result,
          resources);
    } else if (!Objects.equals(stored.shown().get(result.id()), name)) {
      report(
          Kind.CONFIRMED_CREATE_LOST,
          "%s was confirmed with %s, which is shown as %s",
          name,
          result,
          stored.shown().get(result.id()));
    }
  }

  private void report(Kind kind, String explanation, @Nullable Object... arguments) {
    violations.add(new Violation(kind, explanation.formatted(arguments)));
  }
}
