package dev.scriptorium.processor.postgres;

import dev.scriptorium.processor.application.Changes;
import dev.scriptorium.processor.application.PositionMove;
import dev.scriptorium.processor.application.StorageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Roots, timeline and positions in one statement: one round trip whatever the size of the batch.
 */
final class SaveChanges {

  /** New roots: to be followed by a condition, or by what to do with those that exist. */
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
      UPDATE root SET account_id = t.account_id, version = t.version, phase = t.phase, external_id = t.external_id,
          updated_at = %s, state = t.state::jsonb
        FROM unnest(?::bigint[], ?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[],
                    ?::bigint[], ?::text[])
          AS t (loaded, id, account_id, version, phase, external_id, updated, state)
        WHERE root.id = t.id AND root.version = t.loaded RETURNING 1
      """
          .formatted(Micros.timestamp("t.updated"));

  /** Extends the lease too: what takes long must not be taken over as soon as it is committed. */
  static final String MOVE =
      """
      UPDATE log_position SET next_offset = t.next_offset, last_digest = t.digest,
          batch = log_position.batch + 1,
          published_batch = greatest(log_position.published_batch, t.published),
          owner_until = %s
        FROM unnest(?::integer[], ?::bigint[], ?::bytea[], ?::bigint[], ?::bigint[])
          AS t (log_partition, next_offset, digest, batch, published)
        WHERE log_position.log_partition = t.log_partition AND log_position.batch = t.batch
      """
          .formatted(JdbcPartitionLeases.END);

  private static final String SQL =
      "WITH inserted AS (%s ON CONFLICT (id) DO NOTHING RETURNING 1), updated AS (%s), timeline_rows AS (%s), moved AS (%s RETURNING 1)"
              .formatted(INSERT_ROOTS, UPDATE_ROOTS, TimelineRow.INSERT, MOVE)
          + " SELECT (SELECT count(*) FROM inserted), (SELECT count(*) FROM updated),"
          + " (SELECT count(*) FROM moved)";

  private SaveChanges() {}

  /**
   * Saves roots, timeline entries and positions; fails if any of them has been changed by another.
   */
  static void execute(Connection connection, Changes changes, Duration lease) throws SQLException {
    List<RootRow> inserts = new ArrayList<>();
    List<Update> updates = new ArrayList<>();
    for (Changes.RootChange change : changes.roots()) {
      RootRow row = RootRow.of(change.after());
      if (change.isNew()) {
        inserts.add(row);
      } else {
        updates.add(new Update(change.before().version(), row));
      }
    }
    List<TimelineRow> timeline =
        changes.roots().stream()
            .flatMap(change -> TimelineRow.of(change.entries(), change.partition()))
            .toList();
    try (PreparedStatement statement = connection.prepareStatement(SQL)) {
      Parameters parameters = new Parameters(connection, statement);
      bindInserts(parameters, inserts);
      bindUpdates(parameters, updates);
      TimelineRow.bind(parameters, timeline, changes.moves());
      bindMoves(parameters, changes.moves(), lease);
      try (ResultSet counts = statement.executeQuery()) {
        counts.next();
        expect("roots inserted", inserts.size(), counts.getInt(1));
        expect("roots updated", updates.size(), counts.getInt(2));
        expect("positions moved", changes.moves().size(), counts.getInt(3));
      }
    }
  }

  /**
   * @param loadedVersion the version that the change rests on
   */
  private record Update(long loadedVersion, RootRow row) {}

  static void bindInserts(Parameters parameters, List<RootRow> rows) throws SQLException {
    parameters.ids(rows, RootRow::id);
    parameters.texts(rows, row -> row.kind().name());
    parameters.ids(rows, RootRow::accountId);
    parameters.longs(rows, RootRow::version);
    parameters.texts(rows, RootRow::phase);
    parameters.texts(rows, RootRow::externalId);
    parameters.longs(rows, row -> Micros.of(row.createdAt()));
    parameters.longs(rows, row -> Micros.of(row.updatedAt()));
    parameters.texts(rows, RootRow::state);
  }

  private static void bindUpdates(Parameters parameters, List<Update> updates) throws SQLException {
    List<RootRow> rows = updates.stream().map(Update::row).toList();
    parameters.longs(updates, Update::loadedVersion);
    parameters.ids(rows, RootRow::id);
    parameters.ids(rows, RootRow::accountId);
    parameters.longs(rows, RootRow::version);
    parameters.texts(rows, RootRow::phase);
    parameters.texts(rows, RootRow::externalId);
    parameters.longs(rows, row -> Micros.of(row.updatedAt()));
    parameters.texts(rows, RootRow::state);
  }

  static void bindMoves(Parameters parameters, Collection<PositionMove> moves, Duration lease)
      throws SQLException {
    parameters.number(lease.toMillis());
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
