package dev.scriptorium.processor.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  Collection<PositionMove> allMoves() {
    return moves.values();
  }
}
