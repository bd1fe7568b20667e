package dev.scriptorium.processor.application;

import dev.scriptorium.common.command.CommandEnvelope;
import dev.scriptorium.common.command.OrderRequest;
import dev.scriptorium.processor.application.CommandTransaction.Loaded;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Applies a batch of commands in one transaction: lock, load, decide, save (rule 3). */
public final class HandleCommandBatch {

  private final CommandTransactions transactions;

  public HandleCommandBatch(CommandTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Applies a batch; when this returns it is committed.
   *
   * @throws RecordFaultException if the data of a record in it is at fault; nothing was applied
   * @throws StorageException if the database is; whether it was applied is not known
   */
  public Committed handle(CommandBatch batch) {
    try (CommandTransaction transaction = transactions.begin()) {
      Set<UUID> rootIds = new HashSet<>();
      Set<UUID> orderIds = new HashSet<>();
      batch
          .commands()
          .map(LogEntry.Command::envelope)
          .forEach(
              envelope -> {
                rootIds.add(envelope.rootId());
                if (needsJobs(envelope)) {
                  orderIds.add(envelope.rootId());
                }
              });
      Loaded loaded = transaction.lockAndLoad(batch.allMoves(), rootIds, orderIds);
      CommandBatch owned = batch.without(loaded.fenced());
      Deliberation deliberation =
          new Deliberation(loaded.lives(), claims(transaction, owned), applied(transaction, owned));
      owned.entries().forEach(deliberation::consider);
      transaction.save(deliberation.changes(owned.allMoves()));
      transaction.commit();
      return deliberation.committed(positions(owned), loaded.fenced());
    }
  }

  private static boolean needsJobs(CommandEnvelope envelope) {
    return envelope.command() instanceof OrderRequest.OfPreparedOrder;
  }

  private static CommandTransaction.ClaimResult claims(
      CommandTransaction transaction, CommandBatch batch) {
    List<Claim> wanted =
        batch
            .commands()
            .flatMap(command -> Claim.wantedBy(command.envelope()).stream())
            .sorted(Claim.LOCK_ORDER)
            .toList();
    return wanted.isEmpty()
        ? new CommandTransaction.ClaimResult(Set.of(), Set.of())
        : transaction.claim(wanted);
  }

  private static Set<UUID> applied(CommandTransaction transaction, CommandBatch batch) {
    List<LogEntry.Command> doubtful =
        batch.commands().filter(command -> isDoubtful(batch, command)).toList();
    return doubtful.isEmpty() ? Set.of() : transaction.applied(doubtful);
  }

  private static boolean isDoubtful(CommandBatch batch, LogEntry.Command command) {
    PositionMove move = batch.moves().get(command.raw().partition());
    return move != null && command.raw().offset() < move.from().doubtfulUntil();
  }

  private static Map<Integer, LogPosition> positions(CommandBatch batch) {
    Map<Integer, LogPosition> positions = new HashMap<>();
    batch.moves().forEach((partition, move) -> positions.put(partition, move.from().moved(move)));
    return positions;
  }
}
