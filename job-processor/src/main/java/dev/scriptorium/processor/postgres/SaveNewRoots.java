package dev.scriptorium.processor.postgres;

import dev.scriptorium.processor.application.NewRoots;
import dev.scriptorium.processor.application.PositionMove;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * New roots, their timelines and the positions in one statement that is a transaction of its own:
 * one round trip from the lock to the commit. It writes everything or, where a position has been
 * moved or a root is there, nothing.
 */
final class SaveNewRoots {

  // Positions are locked first and in order, and compared once they are: a lock that was waited for
  // has the row compared as it is then. Without a row in "go" none of the writes has any.
  private static final String SQL =
      """
      WITH held AS (
        SELECT 1 FROM log_position
        JOIN unnest(?::integer[], ?::bigint[], ?::bigint[]) AS t (log_partition, next_offset, batch)
          USING (log_partition)
        WHERE log_position.next_offset = t.next_offset AND log_position.batch = t.batch
        ORDER BY log_partition FOR UPDATE OF log_position
      ), go AS (
        SELECT 1 WHERE (SELECT count(*) FROM held) = ?
          AND NOT EXISTS (SELECT FROM root WHERE id = ANY(?))
      ), inserted AS (
        %s WHERE EXISTS (SELECT FROM go)
      ), timeline_rows AS (
        %s WHERE EXISTS (SELECT FROM go)
      ), moved AS (
        %s AND EXISTS (SELECT FROM go)
      )
      SELECT EXISTS (SELECT FROM go)
      """
          .formatted(SaveChanges.INSERT_ROOTS, TimelineRow.INSERT, SaveChanges.MOVE);

  private SaveNewRoots() {}

  /**
   * @param lease how long the partitions stay with their owner
   * @return whether it was written
   * @throws SQLException of class 23 if a root came to be meanwhile; nothing was written
   */
  static boolean execute(Connection connection, NewRoots changes, Duration lease)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SQL)) {
      Parameters parameters = new Parameters(connection, statement);
      bindHeld(parameters, changes.moves());
      parameters.number(changes.moves().size());
      parameters.ids(changes.roots(), root -> root.aggregate().rootId());
      SaveChanges.bindInserts(
          parameters, changes.roots().stream().map(root -> RootRow.of(root.aggregate())).toList());
      TimelineRow.bind(
          parameters,
          changes.roots().stream()
              .flatMap(root -> TimelineRow.of(root.entries(), root.partition()))
              .toList(),
          changes.moves());
      SaveChanges.bindMoves(parameters, changes.moves(), lease);
      try (ResultSet written = statement.executeQuery()) {
        written.next();
        return written.getBoolean(1);
      }
    }
  }

  private static void bindHeld(Parameters parameters, List<PositionMove> moves)
      throws SQLException {
    parameters.ints(moves, PositionMove::partition);
    parameters.longs(moves, move -> move.from().nextOffset());
    parameters.longs(moves, move -> move.from().batch());
  }
}
