package dev.scriptorium.processor.application;

import dev.scriptorium.processor.domain.Aggregate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The one transaction of a batch. Closing it without a commit leaves nothing behind.
 *
 * <p>Every method throws {@link RecordFaultException} where the data of a record is at fault and
 * {@link StorageException} where the database is.
 */
public interface CommandTransaction extends AutoCloseable {

  /**
   * Locks positions in order and loads roots as they are then.
   *
   * @param rootIds roots to load
   * @param orderIds those of them whose jobs are needed too
   * @throws BatchTooLargeException several orders have more jobs together than may be loaded; one
   *     order is loaded whatever it has
   */
  Loaded lockAndLoad(Collection<PositionMove> moves, Set<UUID> rootIds, Set<UUID> orderIds);

  /**
   * What {@link #lockAndLoad} found.
   *
   * @param fenced partitions whose row says something else: somebody else has moved it
   * @param aggregates by root id; what is not stored is missing
   */
  record Loaded(Set<Integer> fenced, Map<UUID, Aggregate> aggregates) {}

  /**
   * Takes what is free.
   *
   * @param wanted in lock order
   */
  ClaimResult claim(List<Claim> wanted);

  /**
   * @param won claims that are this root's now and were nobody's before
   * @param held claims that are this root's, won now or earlier, and of whose kind no other root is
   *     known
   */
  record ClaimResult(Set<Claim> won, Set<Claim> held) {}

  /** Those of the commands that are in their root's timeline already. */
  Set<UUID> applied(Collection<LogEntry.Command> commands);

  /** Writes what the batch came to, and moves the positions. */
  void save(Changes changes);

  /** Commits what was saved. */
  void commit();

  @Override
  void close();
}
