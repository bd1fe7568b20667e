package dev.scriptorium.processor.postgres;

import dev.scriptorium.processor.application.Changes;
import dev.scriptorium.processor.application.PositionMove;
import dev.scriptorium.processor.application.StorageException;
import dev.scriptorium.processor.domain.Absent;
import dev.scriptorium.processor.domain.Life;
import dev.scriptorium.processor.domain.TimelineEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Roots, timeline and positions in one statement: one round trip whatever the size of the batch.
 */
final class SaveChanges {

  private static final String SQL =
      """
      WITH inserted AS (
        INSERT INTO root (id, kind, account_id, version, phase, external_id, created_at, updated_at, state)
        SELECT id, kind, account_id, version, phase, external_id, %1$s, %2$s, state::jsonb
        FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::bigint[],
                    ?::bigint[], ?::text[])
          AS t (id, kind, account_id, version, phase, external_id, created, updated, state)
        ON CONFLICT (id) DO NOTHING RETURNING 1
      ), updated AS (
        UPDATE root SET version = t.version, phase = t.phase, updated_at = %3$s, state = t.state::jsonb
        FROM unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::text[])
          AS t (id, loaded, version, phase, updated, state)
        WHERE root.id = t.id AND root.version = t.loaded RETURNING 1
      ), noted AS (
        INSERT INTO timeline (root_id, sequence, account_id, command_id, at, type, fact, log_partition, batch)
        SELECT root_id, sequence, account_id, command_id, %4$s, type, fact::jsonb, log_partition, batch
        FROM unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[],
                    ?::integer[], ?::bigint[])
          AS t (root_id, sequence, account_id, command_id, micros, type, fact, log_partition, batch)
      ), moved AS (
        UPDATE log_position SET next_offset = t.next_offset, last_digest = t.digest,
          batch = log_position.batch + 1,
          published_batch = greatest(log_position.published_batch, t.published)
        FROM unnest(?::integer[], ?::bigint[], ?::bytea[], ?::bigint[], ?::bigint[])
          AS t (log_partition, next_offset, digest, batch, published)
        WHERE log_position.log_partition = t.log_partition AND log_position.batch = t.batch RETURNING 1
      )
      SELECT (SELECT count(*) FROM inserted), (SELECT count(*) FROM updated), (SELECT count(*) FROM moved)
      """
          .formatted(
              Micros.timestamp("created"),
              Micros.timestamp("updated"),
              Micros.timestamp("t.updated"),
              Micros.timestamp("micros"));

  private SaveChanges() {}

  /**
   * Saves roots, timeline entries and positions; fails if any of them has been changed by another.
   */
  static void execute(Connection connection, Changes changes) throws SQLException {
    List<Life> inserts =
        changes.roots().stream().filter(SaveChanges::isNew).map(Changes.RootChange::after).toList();
    List<Changes.RootChange> updates =
        changes.roots().stream().filter(change -> !isNew(change)).toList();
    try (PreparedStatement statement = connection.prepareStatement(SQL)) {
      Parameters parameters = new Parameters(connection, statement);
      bindInserts(parameters, inserts);
      bindUpdates(parameters, updates);
      bindTimeline(parameters, changes.entries(), batches(changes.moves()));
      bindMoves(parameters, changes.moves());
      try (ResultSet counts = statement.executeQuery()) {
        counts.next();
        expect("roots inserted", inserts.size(), counts.getInt(1));
        expect("roots updated", updates.size(), counts.getInt(2));
        expect("positions moved", changes.moves().size(), counts.getInt(3));
      }
    }
  }

  private static boolean isNew(Changes.RootChange change) {
    return change.before().root() instanceof Absent;
  }

  private static Map<Integer, Long> batches(Collection<PositionMove> moves) {
    return moves.stream().collect(Collectors.toMap(PositionMove::partition, PositionMove::batch));
  }

  private static void bindInserts(Parameters parameters, List<Life> roots) throws SQLException {
    parameters.array("uuid", roots, Life::rootId);
    parameters.array("text", roots, life -> StoredRoots.kind(life.root()));
    parameters.array("uuid", roots, Life::accountId);
    parameters.array("int8", roots, Life::version);
    parameters.array("text", roots, life -> StoredRoots.phase(life.root()));
    parameters.array("text", roots, life -> StoredRoots.externalId(life.root()));
    parameters.array("int8", roots, life -> Micros.of(StoredRoots.createdAt(life.root())));
    parameters.array("int8", roots, life -> Micros.of(life.updatedAt()));
    parameters.array("text", roots, life -> StoredRoots.json(life.root()));
  }

  private static void bindUpdates(Parameters parameters, List<Changes.RootChange> roots)
      throws SQLException {
    parameters.array("uuid", roots, change -> change.after().rootId());
    parameters.array("int8", roots, change -> change.before().version());
    parameters.array("int8", roots, change -> change.after().version());
    parameters.array("text", roots, change -> StoredRoots.phase(change.after().root()));
    parameters.array("int8", roots, change -> Micros.of(change.after().updatedAt()));
    parameters.array("text", roots, change -> StoredRoots.json(change.after().root()));
  }

  private static void bindTimeline(
      Parameters parameters, List<Changes.LoggedEntry> logged, Map<Integer, Long> batches)
      throws SQLException {
    List<TimelineEntry> entries = logged.stream().map(Changes.LoggedEntry::entry).toList();
    parameters.array("uuid", entries, TimelineEntry::rootId);
    parameters.array("int8", entries, TimelineEntry::sequence);
    parameters.array("uuid", entries, TimelineEntry::accountId);
    parameters.array("uuid", entries, TimelineEntry::commandId);
    parameters.array("int8", entries, entry -> Micros.of(entry.at()));
    parameters.array("text", entries, entry -> FactCodec.name(entry.fact()));
    parameters.array("text", entries, entry -> FactCodec.json(entry.fact()));
    parameters.array("int4", logged, Changes.LoggedEntry::partition);
    parameters.array("int8", logged, entry -> batches.get(entry.partition()));
  }

  private static void bindMoves(Parameters parameters, Collection<PositionMove> moves)
      throws SQLException {
    parameters.array("int4", moves, PositionMove::partition);
    parameters.array("int8", moves, PositionMove::nextOffset);
    parameters.bytes(moves, PositionMove::digest);
    parameters.array("int8", moves, move -> move.from().batch());
    parameters.array("int8", moves, PositionMove::publishedBatch);
  }

  private static void expect(String what, int expected, int actual) {
    if (expected != actual) {
      throw new StorageException(
          "%s: %d instead of %d; another writer was there".formatted(what, actual, expected));
    }
  }
}
