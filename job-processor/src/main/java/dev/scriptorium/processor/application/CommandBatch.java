package dev.scriptorium.processor.application;

import dev.scriptorium.common.command.Command.Scope;
import dev.scriptorium.common.command.CommandEnvelope;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Records that are applied in one transaction.
 *
 * @param entries in the order of the log within each partition
 * @param moves by partition: every partition that an entry comes from has its move
 */
public record CommandBatch(List<LogEntry> entries, Map<Integer, PositionMove> moves) {

  /** This batch without the partitions named. */
  CommandBatch without(Set<Integer> partitions) {
    if (partitions.isEmpty()) {
      return this;
    }
    return new CommandBatch(
        entries.stream().filter(e -> !partitions.contains(e.raw().partition())).toList(),
        moves.entrySet().stream()
            .filter(move -> !partitions.contains(move.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** The entries that are commands, in order. */
  Stream<LogEntry.Command> commands() {
    return entries.stream()
        .filter(LogEntry.Command.class::isInstance)
        .map(LogEntry.Command.class::cast);
  }

  /** The roots that its commands are about. */
  Set<UUID> rootIds() {
    return commands().map(command -> command.envelope().rootId()).collect(Collectors.toSet());
  }

  /** Those of its roots whose jobs have to be known too. */
  Set<UUID> rootIdsOfNeededJobs() {
    return commands()
        .map(LogEntry.Command::envelope)
        .filter(envelope -> envelope.command().scope() == Scope.ORDER_WITH_JOBS)
        .map(CommandEnvelope::rootId)
        .collect(Collectors.toSet());
  }

  /**
   * Whether every root in it begins in it, as far as can be told without looking at what is stored,
   * and nothing else has to be known.
   */
  boolean beginsEveryRoot() {
    Set<UUID> begun = new HashSet<>();
    return entries.stream()
        .allMatch(
            entry ->
                entry instanceof LogEntry.Command command
                    && !isDoubtful(command)
                    && Claim.wantedBy(command.envelope()).isEmpty()
                    && (begun.contains(command.envelope().rootId())
                        || (begins(command.envelope()) && begun.add(command.envelope().rootId()))));
  }

  private static boolean begins(CommandEnvelope envelope) {
    return envelope.command().scope() == Scope.NEW_ROOT;
  }

  /** Commands that may have been applied before. */
  List<LogEntry.Command> doubtful() {
    return commands().filter(this::isDoubtful).toList();
  }

  private boolean isDoubtful(LogEntry.Command command) {
    PositionMove move = moves.get(command.raw().partition());
    return move != null && command.raw().offset() < move.from().doubtfulUntil();
  }

  List<PositionMove> allMoves() {
    return List.copyOf(moves.values());
  }

  /** Where the partitions are once it has been applied. */
  Map<Integer, LogPosition> positions() {
    return moves.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, move -> move.getValue().from().moved(move.getValue())));
  }
}
