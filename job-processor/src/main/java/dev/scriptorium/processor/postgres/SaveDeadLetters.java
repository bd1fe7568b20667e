package dev.scriptorium.processor.postgres;

import dev.scriptorium.common.wire.WireJson;
import dev.scriptorium.processor.application.Changes;
import dev.scriptorium.processor.application.LogEntry;
import dev.scriptorium.processor.application.PositionMove;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes records that could not be handled, whole, in the transaction that moves past them. */
final class SaveDeadLetters {

  private static final String SQL =
      """
      INSERT INTO dead_letter (topic_id, log_partition, log_offset, batch, at, key, value, headers, reason)
      SELECT topic_id, log_partition, log_offset, batch, %s, key, value, headers::json, reason
      FROM unnest(?::text[], ?::integer[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bytea[], ?::bytea[],
                  ?::text[], ?::text[])
        AS t (topic_id, log_partition, log_offset, batch, micros, key, value, headers, reason)
      ON CONFLICT DO NOTHING
      """
          .formatted(Micros.timestamp("micros"));

  private static final int MAX_REASON_LENGTH = 2_000;

  private SaveDeadLetters() {}

  static void execute(Connection connection, Changes changes) throws SQLException {
    List<LogEntry.DeadLetter> letters = changes.deadLetters();
    if (letters.isEmpty()) {
      return;
    }
    Map<Integer, PositionMove> moves =
        changes.moves().stream()
            .collect(Collectors.toMap(PositionMove::partition, Function.identity()));
    try (PreparedStatement statement = connection.prepareStatement(SQL)) {
      new Parameters(connection, statement)
          .texts(letters, letter -> moves.get(letter.raw().partition()).from().topicId())
          .ints(letters, letter -> letter.raw().partition())
          .longs(letters, letter -> letter.raw().offset())
          .longs(letters, letter -> moves.get(letter.raw().partition()).batch())
          .longs(letters, letter -> Micros.of(letter.raw().at()))
          .bytes(letters, letter -> letter.raw().key())
          .bytes(letters, letter -> letter.raw().value())
          .texts(letters, letter -> WireJson.mapper().writeValueAsString(letter.raw().headers()))
          .texts(letters, letter -> storable(letter.reason()));
      statement.executeUpdate();
    }
  }

  /** PostgreSQL's text holds no NUL. */
  private static String storable(String reason) {
    String clean = reason.replace('\u0000', ' ');
    return clean.length() <= MAX_REASON_LENGTH ? clean : clean.substring(0, MAX_REASON_LENGTH);
  }
}
