package dev.scriptorium.standalone.robustness.checker;

import dev.scriptorium.standalone.robustness.checker.Violation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Events as seen by a consumer that processes each aggregate's next one, drops duplicates, and
 * waits at gaps: in the end it must have processed all of them, once and in order.
 */
final class EventsCheck {

  private final Map<String, PublishedEvent> byId = new HashMap<>();
  private final Map<UUID, Stream> streams = new HashMap<>();
  private final List<Violation> violations = new ArrayList<>();

  /** One aggregate's events: the first of each sequence, and the consumer's progress. */
  private static final class Stream {
    final TreeMap<Long, PublishedEvent> first = new TreeMap<>();
    long taken;
  }

  private EventsCheck() {}

  static List<Violation> of(List<PublishedEvent> events) {
    EventsCheck check = new EventsCheck();
    events.forEach(check::take);
    check.streams.forEach(check::end);
    return check.violations;
  }

  private void take(PublishedEvent event) {
    Stream stream = streams.computeIfAbsent(event.rootId(), id -> new Stream());
    PublishedEvent first = stream.first.putIfAbsent(event.sequence(), event);
    if (first == null) {
      first = byId.putIfAbsent(event.id(), event);
    }
    if (first != null && !isRepeat(first, event)) {
      report(Kind.EVENT_CHANGED, "%s was repeated as %s", first, event);
    }
    if (event.sequence() == stream.taken + 1) {
      stream.taken++;
    }
  }

  /** A key is in one partition; there a duplicate differs in its offset only. */
  private static boolean isRepeat(PublishedEvent first, PublishedEvent again) {
    return first.partition() == again.partition()
        && first.rootId().equals(again.rootId())
        && first.sequence() == again.sequence()
        && first.id().equals(again.id())
        && first.content().equals(again.content());
  }

  private void end(UUID rootId, Stream stream) {
    long last = stream.first.lastKey();
    if (stream.first.firstKey() != 1 || stream.first.size() != last) {
      report(Kind.EVENT_GAP, "aggregate %s has only the events %s", rootId, stream.first.keySet());
    } else if (stream.taken != last) {
      report(
          Kind.EVENT_ORDER,
          "a consumer of aggregate %s gets to %d of %d and waits forever",
          rootId,
          stream.taken,
          last);
    }
  }

  private void report(Kind kind, String explanation, Object... arguments) {
    violations.add(new Violation(kind, explanation.formatted(arguments)));
  }
}
