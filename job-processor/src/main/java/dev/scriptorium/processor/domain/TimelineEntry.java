package dev.scriptorium.processor.domain;

import dev.scriptorium.common.event.EventEnvelope;
import java.time.Instant;
import java.util.UUID;

/**
 * A fact and where it stands in the life of its root.
 *
 * @param sequence 1 for the first one
 */
public record TimelineEntry(
    UUID rootId, long sequence, UUID accountId, UUID commandId, Instant at, Fact fact) {

  /** What the public is told of it. */
  public EventEnvelope publicEvent() {
    return new EventEnvelope(
        rootId, sequence, at, accountId, commandId, PublicEvents.of(rootId, fact));
  }
}
