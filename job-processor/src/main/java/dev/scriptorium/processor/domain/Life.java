package dev.scriptorium.processor.domain;

import dev.scriptorium.common.command.CommandEnvelope;
import dev.scriptorium.common.outcome.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A root in time: whose it is, how far its timeline goes, and its state there. Immutable.
 *
 * @param accountId owner; null while there is nothing
 * @param version sequence of its newest fact; 0 while there is nothing
 * @param updatedAt time of its newest fact: its time never goes back
 */
public record Life(
    UUID rootId, @Nullable UUID accountId, long version, Instant updatedAt, Root root) {

  /** Nothing under this id yet. */
  public static Life absent(UUID rootId) {
    return new Life(rootId, null, 0, Instant.EPOCH, new Absent());
  }

  /**
   * What came of a command.
   *
   * @param next the life after it; this one if nothing happened
   * @param entries what is added to the timeline
   */
  public record Step(Life next, List<TimelineEntry> entries, Outcome outcome) {}

  /**
   * Lets the root decide about a command.
   *
   * @param at when the command entered the log
   */
  public Step handle(CommandEnvelope envelope, Instant at, Circumstances circumstances) {
    if (accountId != null && !accountId.equals(envelope.accountId())) {
      return refused(envelope, (Decision.Refused) Absent.noSuchJob());
    }
    return switch (root.decide(envelope.command(), circumstances)) {
      case Decision.Accepted accepted -> accepted(envelope, accepted, at);
      case Decision.Ignored ignored ->
          new Step(
              this,
              List.of(),
              new Outcome.Ignored(envelope.commandId(), rootId, version, ignored.reason()));
      case Decision.Refused refused -> refused(envelope, refused);
    };
  }

  /** The life after an entry of the timeline. */
  public Life evolve(TimelineEntry entry) {
    return new Life(
        rootId,
        entry.accountId(),
        entry.sequence(),
        entry.at(),
        root.evolve(entry.fact(), entry.at()));
  }

  private Step accepted(CommandEnvelope envelope, Decision.Accepted accepted, Instant at) {
    Instant time = at.isBefore(updatedAt) ? updatedAt : at;
    List<TimelineEntry> entries = new ArrayList<>(accepted.facts().size());
    Life life = this;
    for (Fact fact : accepted.facts()) {
      TimelineEntry entry =
          new TimelineEntry(
              rootId, life.version() + 1, envelope.accountId(), envelope.commandId(), time, fact);
      entries.add(entry);
      life = life.evolve(entry);
    }
    return new Step(
        life, entries, new Outcome.Accepted(envelope.commandId(), rootId, life.version()));
  }

  private Step refused(CommandEnvelope envelope, Decision.Refused refused) {
    return new Step(
        this,
        List.of(),
        new Outcome.Refused(
            envelope.commandId(), rootId, refused.refusal(), refused.explanation()));
  }
}
