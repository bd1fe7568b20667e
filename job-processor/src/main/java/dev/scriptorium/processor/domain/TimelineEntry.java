package dev.scriptorium.processor.domain;

import dev.scriptorium.common.event.EventEnvelope;
import dev.scriptorium.processor.domain.fact.Fact;
import java.time.Instant;
import java.util.UUID;

/**
 * A fact and its place in the timeline of its aggregate.
 *
 * @param sequence 1 for the first one
 * @param accountId owner of the aggregate
 */
public record TimelineEntry(
    UUID rootId, long sequence, UUID accountId, UUID commandId, Instant at, Fact fact) {

  /** What is published of it. */
  public EventEnvelope publicEvent() {
    return new EventEnvelope(
        rootId, sequence, at, accountId, commandId, PublicEvents.of(rootId, fact));
  }
}
