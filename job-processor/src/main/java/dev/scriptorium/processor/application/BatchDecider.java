package dev.scriptorium.processor.application;

import dev.scriptorium.common.command.CommandEnvelope;
import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.processor.application.Changes.RootChange;
import dev.scriptorium.processor.application.CommandTransaction.ClaimResult;
import dev.scriptorium.processor.domain.Aggregate;
import dev.scriptorium.processor.domain.TimelineEntry;
import dev.scriptorium.processor.domain.decision.DecisionContext;
import dev.scriptorium.processor.domain.decision.DecisionContext.Availability;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the aggregates of one batch decide, one command after the other, and collects what that
 * comes to.
 */
final class BatchDecider {

  private static final Logger log = LoggerFactory.getLogger(BatchDecider.class);

  private final Map<UUID, Aggregate> loaded;
  private final ClaimResult claims;
  private final Set<UUID> applied;
  private final Map<UUID, Changed> changed = new LinkedHashMap<>();
  private final List<LogEntry.DeadLetter> deadLetters = new ArrayList<>();
  private final List<Claim> releases = new ArrayList<>();
  private final Set<Claim> used = new HashSet<>();
  private final List<Committed.AddressedOutcome> outcomes = new ArrayList<>();

  /** An aggregate of this batch so far. */
  private static final class Changed {
    final int partition;
    final List<TimelineEntry> entries = new ArrayList<>();
    Aggregate after;

    Changed(int partition, Aggregate after) {
      this.partition = partition;
      this.after = after;
    }
  }

  /**
   * @param loaded by root id; what is missing is not stored
   * @param applied ids of commands that have been applied before
   */
  BatchDecider(Map<UUID, Aggregate> loaded, ClaimResult claims, Set<UUID> applied) {
    this.loaded = loaded;
    this.claims = claims;
    this.applied = applied;
  }

  void decide(LogEntry entry) {
    switch (entry) {
      case LogEntry.Command command -> decide(command);
      case LogEntry.DeadLetter letter -> deadLetter(letter);
    }
  }

  private void decide(LogEntry.Command command) {
    CommandEnvelope envelope = command.envelope();
    Aggregate aggregate = current(envelope.rootId());
    if (applied.contains(envelope.commandId())) {
      answer(
          envelope,
          new Outcome.Ignored(
              envelope.commandId(),
              envelope.rootId(),
              aggregate.version(),
              "It was applied before"));
      return;
    }
    Claim claim = Claim.wantedBy(envelope).orElse(null);
    Aggregate.Step step;
    try {
      step = aggregate.handle(envelope, command.raw().at(), context(claim));
    } catch (RuntimeException fault) {
      log.error("Command {} cannot be decided", envelope.commandId(), fault);
      release(claim);
      deadLetter(command.deadLetter("The decision failed: " + fault));
      return;
    }
    if (step.entries().isEmpty()) {
      release(claim);
    } else {
      if (claim != null) {
        used.add(claim);
      }
      apply(step, aggregate, command.raw().partition());
    }
    answer(envelope, step.outcome());
  }

  private Aggregate current(UUID rootId) {
    Changed inThisBatch = changed.get(rootId);
    return inThisBatch == null ? before(rootId) : inThisBatch.after;
  }

  private Aggregate before(UUID rootId) {
    Aggregate stored = loaded.get(rootId);
    return stored == null ? Aggregate.absent(rootId) : stored;
  }

  private DecisionContext context(@Nullable Claim claim) {
    return claim == null || claims.held().contains(claim)
        ? DecisionContext.WITHOUT_CLAIM
        : new DecisionContext(Availability.TAKEN);
  }

  private void apply(Aggregate.Step step, Aggregate before, int partition) {
    Changed now =
        changed.computeIfAbsent(before.rootId(), id -> new Changed(partition, step.next()));
    now.after = step.next();
    now.entries.addAll(step.entries());
    String externalId = before.state().externalId();
    if (externalId != null
        && !(externalId.equals(step.next().state().externalId())
            && Objects.equals(before.accountId(), step.next().accountId()))) {
      releases.add(Claim.ofExternalId(before, externalId));
    }
  }

  private void release(@Nullable Claim claim) {
    // A repeat in the same batch wants what the first one has
    if (claim != null && claims.won().contains(claim) && !used.contains(claim)) {
      releases.add(claim);
    }
  }

  private void answer(CommandEnvelope envelope, Outcome outcome) {
    if (envelope.replyPartition() != null) {
      outcomes.add(new Committed.AddressedOutcome(envelope.replyPartition(), outcome));
    }
  }

  private void deadLetter(LogEntry.DeadLetter letter) {
    deadLetters.add(letter);
    if (letter.replyPartition() != null && letter.commandId() != null) {
      UUID rootId = letter.rootId() == null ? letter.commandId() : letter.rootId();
      outcomes.add(
          new Committed.AddressedOutcome(
              letter.replyPartition(),
              new Outcome.Faulted(letter.commandId(), rootId, letter.reason())));
    }
  }

  Changes changes(List<PositionMove> moves) {
    List<RootChange> roots = new ArrayList<>(changed.size());
    changed.forEach(
        (id, now) -> roots.add(RootChange.of(before(id), now.after, now.entries, now.partition)));
    return new Changes(roots, deadLetters, releases, moves);
  }

  Committed committed(Map<Integer, LogPosition> positions, Set<Integer> fenced) {
    return new Committed(
        changed.values().stream().flatMap(now -> now.entries.stream()).toList(),
        deadLetters,
        outcomes,
        positions,
        fenced);
  }
}
