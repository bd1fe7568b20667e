package dev.scriptorium.processor.application;

import dev.scriptorium.common.command.CommandEnvelope;
import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.processor.application.CommandTransaction.ClaimResult;
import dev.scriptorium.processor.domain.Circumstances;
import dev.scriptorium.processor.domain.Circumstances.Availability;
import dev.scriptorium.processor.domain.Fact;
import dev.scriptorium.processor.domain.Job;
import dev.scriptorium.processor.domain.JobFact;
import dev.scriptorium.processor.domain.Life;
import dev.scriptorium.processor.domain.TimelineEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the roots of one batch decide, one command after the other, and keeps what that comes to.
 */
final class Deliberation {

  private static final Logger log = LoggerFactory.getLogger(Deliberation.class);

  private final Map<UUID, Life> loaded;
  private final ClaimResult claims;
  private final Set<UUID> applied;
  private final Map<UUID, Life> changed = new LinkedHashMap<>();
  private final List<Changes.LoggedEntry> entries = new ArrayList<>();
  private final List<LogEntry.DeadLetter> deadLetters = new ArrayList<>();
  private final List<Claim> releases = new ArrayList<>();
  private final Set<Claim> used = new HashSet<>();
  private final List<Committed.Reply> replies = new ArrayList<>();

  Deliberation(Map<UUID, Life> loaded, ClaimResult claims, Set<UUID> applied) {
    this.loaded = loaded;
    this.claims = claims;
    this.applied = applied;
  }

  void consider(LogEntry entry) {
    switch (entry) {
      case LogEntry.Command command -> consider(command);
      case LogEntry.DeadLetter deadLetter -> bury(deadLetter);
    }
  }

  private void consider(LogEntry.Command command) {
    CommandEnvelope envelope = command.envelope();
    Life life = life(envelope.rootId());
    if (applied.contains(envelope.commandId())) {
      reply(
          envelope,
          new Outcome.Ignored(
              envelope.commandId(), envelope.rootId(), life.version(), "It was applied before"));
      return;
    }
    Claim claim = Claim.wantedBy(envelope).orElse(null);
    Life.Step step;
    try {
      step = life.handle(envelope, command.raw().at(), circumstances(claim));
    } catch (RuntimeException fault) {
      log.error("Command {} cannot be decided", envelope.commandId(), fault);
      release(claim);
      bury(command.buried("The decision failed: " + fault));
      return;
    }
    if (step.entries().isEmpty()) {
      release(claim);
    } else {
      changed.put(envelope.rootId(), step.next());
      if (claim != null) {
        used.add(claim);
      }
      step.entries().forEach(entry -> note(entry, command.raw().partition(), step.next()));
    }
    reply(envelope, step.outcome());
  }

  private Life life(UUID rootId) {
    Life life = changed.get(rootId);
    if (life == null) {
      life = loaded.get(rootId);
    }
    return life == null ? Life.absent(rootId) : life;
  }

  private Circumstances circumstances(@Nullable Claim claim) {
    return claim == null || claims.held().contains(claim)
        ? Circumstances.ORDINARY
        : new Circumstances(Availability.TAKEN);
  }

  private void note(TimelineEntry entry, int partition, Life life) {
    entries.add(new Changes.LoggedEntry(entry, partition));
    Fact fact = entry.fact();
    if (fact instanceof JobFact.Deleted
        && life.root() instanceof Job job
        && job.snapshot().details().externalId() != null) {
      releases.add(
          new Claim(
              Claim.EXTERNAL_ID,
              entry.accountId(),
              job.snapshot().details().externalId(),
              entry.rootId()));
    }
  }

  private void release(@Nullable Claim claim) {
    // A repeat in the same batch wants what the first one has
    if (claim != null && claims.won().contains(claim) && !used.contains(claim)) {
      releases.add(claim);
    }
  }

  private void reply(CommandEnvelope envelope, Outcome outcome) {
    if (envelope.replyPartition() != null) {
      replies.add(new Committed.Reply(envelope.replyPartition(), outcome));
    }
  }

  private void bury(LogEntry.DeadLetter letter) {
    deadLetters.add(letter);
    if (letter.replyPartition() != null && letter.commandId() != null) {
      UUID rootId = letter.rootId() == null ? letter.commandId() : letter.rootId();
      replies.add(
          new Committed.Reply(
              letter.replyPartition(),
              new Outcome.Faulted(letter.commandId(), rootId, letter.reason())));
    }
  }

  Changes changes(Collection<PositionMove> moves) {
    List<Changes.RootChange> roots = new ArrayList<>(changed.size());
    changed.forEach(
        (id, after) ->
            roots.add(new Changes.RootChange(loaded.getOrDefault(id, Life.absent(id)), after)));
    return new Changes(roots, entries, deadLetters, releases, moves);
  }

  Committed committed(Map<Integer, LogPosition> positions, Set<Integer> fenced) {
    return new Committed(
        entries.stream().map(Changes.LoggedEntry::entry).toList(),
        deadLetters,
        replies,
        positions,
        fenced);
  }
}
