package dev.scriptorium.standalone.robustness.checker;

import dev.scriptorium.standalone.robustness.checker.Violation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Root, timeline and events tell the same story, from the first to the newest. */
final class WholenessCheck {

  private static final Set<Long> NONE = Set.of();

  private final List<Violation> violations = new ArrayList<>();

  private WholenessCheck() {}

  static List<Violation> of(Stored stored, List<PublishedEvent> events) {
    Map<UUID, Set<Long>> rows = new HashMap<>();
    stored.timeline().forEach(row -> add(rows, row.rootId(), row.sequence()));
    Map<UUID, Set<Long>> published = new HashMap<>();
    events.forEach(event -> add(published, event.rootId(), event.sequence()));
    WholenessCheck check = new WholenessCheck();
    check.roots(stored.roots(), rows);
    check.made(stored);
    check.timelines(rows, published);
    check.published(published, rows);
    return check.violations;
  }

  private static void add(Map<UUID, Set<Long>> sequences, UUID rootId, long sequence) {
    sequences.computeIfAbsent(rootId, id -> new TreeSet<>()).add(sequence);
  }

  private void roots(List<Stored.Root> roots, Map<UUID, Set<Long>> rows) {
    Map<UUID, Long> versions = new HashMap<>();
    roots.forEach(root -> versions.put(root.id(), root.version()));
    versions.forEach(
        (id, version) -> {
          Set<Long> timeline = rows.getOrDefault(id, NONE);
          if (timeline.size() != version || !timeline.contains(version)) {
            report("root %s is at %d, its timeline is %s", id, version, timeline);
          }
        });
    rows.forEach(
        (id, timeline) -> {
          if (!versions.containsKey(id)) {
            report("the timeline of %s (%s) has no root", id, timeline);
          }
        });
  }

  private void made(Stored stored) {
    Set<UUID> roots = new HashSet<>();
    stored.roots().forEach(root -> roots.add(root.id()));
    stored.made().stream()
        .filter(made -> !roots.contains(made.rootId()))
        .forEach(made -> report("%s has no root", made));
  }

  private void timelines(Map<UUID, Set<Long>> rows, Map<UUID, Set<Long>> published) {
    rows.forEach(
        (id, timeline) -> {
          Set<Long> missing = new TreeSet<>(timeline);
          missing.removeAll(published.getOrDefault(id, NONE));
          if (!missing.isEmpty()) {
            report("facts %s of root %s were not published", missing, id);
          }
        });
  }

  private void published(Map<UUID, Set<Long>> published, Map<UUID, Set<Long>> rows) {
    published.forEach(
        (id, sequences) -> {
          Set<Long> unfounded = new TreeSet<>(sequences);
          unfounded.removeAll(rows.getOrDefault(id, NONE));
          if (!unfounded.isEmpty()) {
            report("events %s of root %s have no fact", unfounded, id);
          }
        });
  }

  private void report(String explanation, Object... arguments) {
    violations.add(new Violation(Kind.HALF_THERE, explanation.formatted(arguments)));
  }
}
