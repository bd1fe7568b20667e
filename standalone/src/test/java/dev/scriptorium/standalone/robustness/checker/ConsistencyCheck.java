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

/** Aggregate, timeline and events are consistent, from the first to the latest. */
final class ConsistencyCheck {

  private static final Set<Long> NONE = Set.of();

  private final List<Violation> violations = new ArrayList<>();

  private ConsistencyCheck() {}

  static List<Violation> of(Stored stored, List<PublishedEvent> events) {
    Map<UUID, Set<Long>> rows = new HashMap<>();
    stored.timeline().forEach(row -> add(rows, row.rootId(), row.sequence()));
    Map<UUID, Set<Long>> published = new HashMap<>();
    events.forEach(event -> add(published, event.rootId(), event.sequence()));
    ConsistencyCheck check = new ConsistencyCheck();
    check.aggregates(stored.aggregates(), rows);
    check.resources(stored);
    check.timelines(rows, published);
    check.published(published, rows);
    return check.violations;
  }

  private static void add(Map<UUID, Set<Long>> sequences, UUID rootId, long sequence) {
    sequences.computeIfAbsent(rootId, id -> new TreeSet<>()).add(sequence);
  }

  private void aggregates(List<Stored.Aggregate> aggregates, Map<UUID, Set<Long>> rows) {
    Map<UUID, Long> versions = new HashMap<>();
    aggregates.forEach(aggregate -> versions.put(aggregate.id(), aggregate.version()));
    versions.forEach(
        (id, version) -> {
          Set<Long> timeline = rows.getOrDefault(id, NONE);
          if (timeline.size() != version || !timeline.contains(version)) {
            report("aggregate %s is at %d, its timeline is %s", id, version, timeline);
          }
        });
    rows.forEach(
        (id, timeline) -> {
          if (!versions.containsKey(id)) {
            report("the timeline of %s (%s) has no aggregate", id, timeline);
          }
        });
  }

  private void resources(Stored stored) {
    Set<UUID> aggregates = new HashSet<>();
    stored.aggregates().forEach(aggregate -> aggregates.add(aggregate.id()));
    stored.resources().stream()
        .filter(resource -> !aggregates.contains(resource.rootId()))
        .forEach(resource -> report("%s has no aggregate", resource));
  }

  private void timelines(Map<UUID, Set<Long>> rows, Map<UUID, Set<Long>> published) {
    rows.forEach(
        (id, timeline) -> {
          Set<Long> missing = new TreeSet<>(timeline);
          missing.removeAll(published.getOrDefault(id, NONE));
          if (!missing.isEmpty()) {
            report("facts %s of aggregate %s were not published", missing, id);
          }
        });
  }

  private void published(Map<UUID, Set<Long>> published, Map<UUID, Set<Long>> rows) {
    published.forEach(
        (id, sequences) -> {
          Set<Long> unfounded = new TreeSet<>(sequences);
          unfounded.removeAll(rows.getOrDefault(id, NONE));
          if (!unfounded.isEmpty()) {
            report("events %s of aggregate %s have no fact", unfounded, id);
          }
        });
  }

  private void report(String explanation, Object... arguments) {
    violations.add(new Violation(Kind.INCONSISTENT, explanation.formatted(arguments)));
  }
}
