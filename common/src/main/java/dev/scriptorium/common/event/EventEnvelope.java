package dev.scriptorium.common.event;

import dev.scriptorium.common.id.Ids;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * An event and its place in the timeline of its aggregate: one record of the public event topic.
 *
 * @param rootId the job's id, or the id of its order: the key of the record
 * @param sequence 1 for the root's first event, then one more each; a repeated event repeats its
 *     number
 * @param at when it happened; never before the root's previous event
 * @param accountId owner of the root
 * @param commandId the command that led to it
 */
public record EventEnvelope(
    UUID rootId, long sequence, Instant at, UUID accountId, UUID commandId, PublicEvent event) {

  public EventEnvelope {
    Objects.requireNonNull(rootId, "rootId");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(accountId, "accountId");
    Objects.requireNonNull(commandId, "commandId");
    Objects.requireNonNull(event, "event");
  }

  /** The same for every publication of this event. */
  public UUID eventId() {
    return Ids.ofEvent(rootId, sequence);
  }
}
