package dev.scriptorium.processor.application;

import dev.scriptorium.processor.application.CommandTransaction.ClaimResult;
import dev.scriptorium.processor.application.CommandTransaction.Loaded;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Applies a batch of commands in one transaction: lock, load, decide, save; or, where nothing has
 * to be loaded, decide and save (rule 3).
 */
public final class HandleCommandBatch {

  private static final ClaimResult NO_CLAIMS = new ClaimResult(Set.of(), Set.of());

  private final CommandTransactions transactions;

  public HandleCommandBatch(CommandTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Applies a batch; when this returns it is committed.
   *
   * @throws BatchTooLargeException if it has to be applied in parts; nothing was applied
   * @throws RecordFaultException if the data of a record in it is at fault; nothing was applied
   * @throws StorageException if the database is; whether it was applied is not known
   */
  public Committed handle(CommandBatch batch) {
    return atOnce(batch).orElseGet(() -> inTransaction(batch));
  }

  /**
   * Most batches are nothing but creates, and most of those are no repeats: nothing has to be
   * loaded for them. Whether it was so, the database says when it writes.
   */
  private Optional<Committed> atOnce(CommandBatch batch) {
    if (!batch.beginsEveryRoot()) {
      return Optional.empty();
    }
    BatchDecider decider = new BatchDecider(Map.of(), NO_CLAIMS, Set.of());
    batch.entries().forEach(decider::decide);
    Changes changes = decider.changes(batch.allMoves());
    // One that is refused where nothing is stored may be a repeat of what is: the long way tells
    boolean allBegun = changes.roots().size() == batch.rootIds().size();
    return allBegun && NewRoots.of(changes).filter(transactions::saveNew).isPresent()
        ? Optional.of(decider.committed(batch.positions(), Set.of()))
        : Optional.empty();
  }

  private Committed inTransaction(CommandBatch batch) {
    try (CommandTransaction transaction = transactions.begin()) {
      Loaded loaded =
          transaction.lockAndLoad(batch.allMoves(), batch.rootIds(), batch.rootIdsOfNeededJobs());
      CommandBatch owned = batch.without(loaded.fenced());
      BatchDecider decider =
          new BatchDecider(
              loaded.aggregates(), claims(transaction, owned), applied(transaction, owned));
      owned.entries().forEach(decider::decide);
      transaction.save(decider.changes(owned.allMoves()));
      transaction.commit();
      return decider.committed(owned.positions(), loaded.fenced());
    }
  }

  private static ClaimResult claims(CommandTransaction transaction, CommandBatch batch) {
    List<Claim> wanted =
        batch
            .commands()
            .flatMap(command -> Claim.wantedBy(command.envelope()).stream())
            .sorted(Claim.LOCK_ORDER)
            .toList();
    return wanted.isEmpty() ? NO_CLAIMS : transaction.claim(wanted);
  }

  private static Set<UUID> applied(CommandTransaction transaction, CommandBatch batch) {
    List<LogEntry.Command> doubtful = batch.doubtful();
    return doubtful.isEmpty() ? Set.of() : transaction.applied(doubtful);
  }
}
