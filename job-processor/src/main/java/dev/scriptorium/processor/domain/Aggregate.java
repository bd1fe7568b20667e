package dev.scriptorium.processor.domain;

import dev.scriptorium.common.command.Command;
import dev.scriptorium.common.command.CommandEnvelope;
import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.common.outcome.Refusal;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.decision.DecisionContext;
import dev.scriptorium.processor.domain.fact.Fact;
import dev.scriptorium.processor.domain.fact.JobFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What changes as a whole: whose it is, how far its timeline goes, and its state there. Immutable.
 *
 * @param rootId its id: that of the job, or of the order
 * @param accountId owner, as the newest entry of its timeline says; null while there is nothing
 * @param version sequence of its newest fact; 0 while there is nothing
 * @param updatedAt time of its newest fact: its time never goes back
 */
public record Aggregate(
    UUID rootId, @Nullable UUID accountId, long version, Instant updatedAt, AggregateState state) {

  /** Nothing under this id yet. */
  public static Aggregate absent(UUID rootId) {
    return new Aggregate(rootId, null, 0, Instant.EPOCH, new Absent());
  }

  /**
   * What came of a command.
   *
   * @param next the aggregate after it; this one if nothing happened
   * @param entries what is added to the timeline
   */
  public record Step(Aggregate next, List<TimelineEntry> entries, Outcome outcome) {}

  /**
   * Decides about a command.
   *
   * @param at when the command entered the log
   */
  public Step handle(CommandEnvelope envelope, Instant at, DecisionContext context) {
    if (accountId != null
        && envelope.command().check() == Command.Check.BY_OWNER
        && !accountId.equals(envelope.accountId())) {
      return refused(envelope, new Decision.Refused<>(Refusal.NOT_FOUND, "There is no such job"));
    }
    return switch (state.decide(envelope.command(), context)) {
      case Decision.Accepted<? extends Fact> accepted -> accepted(envelope, accepted.facts(), at);
      case Decision.Ignored<? extends Fact> ignored ->
          new Step(
              this,
              List.of(),
              new Outcome.Ignored(envelope.commandId(), rootId, version, ignored.reason()));
      case Decision.Refused<? extends Fact> refused -> refused(envelope, refused);
    };
  }

  /** The aggregate after an entry of the timeline. */
  public Aggregate evolve(TimelineEntry entry) {
    return new Aggregate(
        rootId,
        entry.accountId(),
        entry.sequence(),
        entry.at(),
        state.evolve(entry.fact(), entry.at()));
  }

  private Step accepted(CommandEnvelope envelope, List<? extends Fact> facts, Instant at) {
    Instant time = at.isBefore(updatedAt) ? updatedAt : at;
    UUID owner = accountId == null ? envelope.accountId() : accountId;
    List<TimelineEntry> entries = new ArrayList<>(facts.size());
    Aggregate next = this;
    for (Fact fact : facts) {
      if (fact instanceof JobFact.Moved moved) {
        // From here on the timeline is the new owner's
        owner = moved.accountId();
      }
      TimelineEntry entry =
          new TimelineEntry(rootId, next.version() + 1, owner, envelope.commandId(), time, fact);
      entries.add(entry);
      next = next.evolve(entry);
    }
    return new Step(
        next, entries, new Outcome.Accepted(envelope.commandId(), rootId, next.version()));
  }

  private Step refused(CommandEnvelope envelope, Decision.Refused<? extends Fact> refused) {
    return new Step(
        this,
        List.of(),
        new Outcome.Refused(
            envelope.commandId(), rootId, refused.refusal(), refused.explanation()));
  }
}
