package dev.scriptorium.processor.postgres;

import dev.scriptorium.processor.application.Changes;
import dev.scriptorium.processor.application.PositionMove;
import dev.scriptorium.processor.application.StorageException;
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

  /** New roots: to be followed by a condition, or by what to do with those that are there. */
  static final String INSERT_ROOTS =
      """
      INSERT INTO root (id, kind, account_id, version, phase, external_id, created_at, updated_at, state)
        SELECT id, kind, account_id, version, phase, external_id, %s, %s, state::jsonb
        FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::bigint[],
                    ?::bigint[], ?::text[])
          AS t (id, kind, account_id, version, phase, external_id, created, updated, state)
      """
          .formatted(Micros.timestamp("created"), Micros.timestamp("updated"));

  private static final String UPDATE_ROOTS =
      """
      UPDATE root SET version = t.version, phase = t.phase, updated_at = %s, state = t.state::jsonb
        FROM unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::text[])
          AS t (id, loaded, version, phase, updated, state)
        WHERE root.id = t.id AND root.version = t.loaded RETURNING 1
      """
          .formatted(Micros.timestamp("t.updated"));

  static final String NOTE =
      """
      INSERT INTO timeline (root_id, sequence, account_id, command_id, at, type, fact, log_partition, batch)
        SELECT root_id, sequence, account_id, command_id, %s, type, fact::jsonb, log_partition, batch
        FROM unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[],
                    ?::integer[], ?::bigint[])
          AS t (root_id, sequence, account_id, command_id, micros, type, fact, log_partition, batch)
      """
          .formatted(Micros.timestamp("micros"));

  static final String MOVE =
      """
      UPDATE log_position SET next_offset = t.next_offset, last_digest = t.digest,
          batch = log_position.batch + 1,
          published_batch = greatest(log_position.published_batch, t.published)
        FROM unnest(?::integer[], ?::bigint[], ?::bytea[], ?::bigint[], ?::bigint[])
          AS t (log_partition, next_offset, digest, batch, published)
        WHERE log_position.log_partition = t.log_partition AND log_position.batch = t.batch
      """;

  private static final String SQL =
      "WITH inserted AS (%s ON CONFLICT (id) DO NOTHING RETURNING 1), updated AS (%s), noted AS (%s), moved AS (%s RETURNING 1)"
              .formatted(INSERT_ROOTS, UPDATE_ROOTS, NOTE, MOVE)
          + " SELECT (SELECT count(*) FROM inserted), (SELECT count(*) FROM updated),"
          + " (SELECT count(*) FROM moved)";

  private SaveChanges() {}

  /**
   * Saves roots, timeline entries and positions; fails if any of them has been changed by another.
   */
  static void execute(Connection connection, Changes changes) throws SQLException {
    List<Life> inserts =
        changes.roots().stream()
            .filter(Changes.RootChange::isNew)
            .map(Changes.RootChange::after)
            .toList();
    List<Changes.RootChange> updates =
        changes.roots().stream().filter(change -> !change.isNew()).toList();
    try (PreparedStatement statement = connection.prepareStatement(SQL)) {
      Parameters parameters = new Parameters(connection, statement);
      bindInserts(parameters, inserts);
      bindUpdates(parameters, updates);
      bindTimeline(parameters, changes);
      bindMoves(parameters, changes.moves());
      try (ResultSet counts = statement.executeQuery()) {
        counts.next();
        expect("roots inserted", inserts.size(), counts.getInt(1));
        expect("roots updated", updates.size(), counts.getInt(2));
        expect("positions moved", changes.moves().size(), counts.getInt(3));
      }
    }
  }

  static void bindInserts(Parameters parameters, List<Life> roots) throws SQLException {
    parameters.ids(roots, Life::rootId);
    parameters.texts(roots, life -> StoredRoots.kind(life.root()));
    parameters.ids(roots, Life::accountId);
    parameters.longs(roots, Life::version);
    parameters.texts(roots, life -> StoredRoots.phase(life.root()));
    parameters.texts(roots, life -> StoredRoots.externalId(life.root()));
    parameters.longs(roots, life -> Micros.of(StoredRoots.createdAt(life.root())));
    parameters.longs(roots, life -> Micros.of(life.updatedAt()));
    parameters.texts(roots, life -> StoredRoots.json(life.root()));
  }

  private static void bindUpdates(Parameters parameters, List<Changes.RootChange> roots)
      throws SQLException {
    parameters.ids(roots, change -> change.after().rootId());
    parameters.longs(roots, change -> change.before().version());
    parameters.longs(roots, change -> change.after().version());
    parameters.texts(roots, change -> StoredRoots.phase(change.after().root()));
    parameters.longs(roots, change -> Micros.of(change.after().updatedAt()));
    parameters.texts(roots, change -> StoredRoots.json(change.after().root()));
  }

  static void bindTimeline(Parameters parameters, Changes changes) throws SQLException {
    List<Changes.LoggedEntry> logged = changes.entries();
    Map<Integer, Long> batches =
        changes.moves().stream()
            .collect(Collectors.toMap(PositionMove::partition, PositionMove::batch));
    List<TimelineEntry> entries = logged.stream().map(Changes.LoggedEntry::entry).toList();
    parameters.ids(entries, TimelineEntry::rootId);
    parameters.longs(entries, TimelineEntry::sequence);
    parameters.ids(entries, TimelineEntry::accountId);
    parameters.ids(entries, TimelineEntry::commandId);
    parameters.longs(entries, entry -> Micros.of(entry.at()));
    parameters.texts(entries, entry -> FactCodec.name(entry.fact()));
    parameters.texts(entries, entry -> FactCodec.json(entry.fact()));
    parameters.ints(logged, Changes.LoggedEntry::partition);
    parameters.longs(logged, entry -> batches.get(entry.partition()));
  }

  static void bindMoves(Parameters parameters, Collection<PositionMove> moves) throws SQLException {
    parameters.ints(moves, PositionMove::partition);
    parameters.longs(moves, PositionMove::nextOffset);
    parameters.bytes(moves, PositionMove::digest);
    parameters.longs(moves, move -> move.from().batch());
    parameters.longs(moves, PositionMove::publishedBatch);
  }

  private static void expect(String what, int expected, int actual) {
    if (expected != actual) {
      throw new StorageException(
          "%s: %d instead of %d; another writer was there".formatted(what, actual, expected));
    }
  }
}
