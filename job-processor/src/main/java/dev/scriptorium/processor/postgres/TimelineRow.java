package dev.scriptorium.processor.postgres;

import dev.scriptorium.processor.application.PositionMove;
import dev.scriptorium.processor.domain.TimelineEntry;
import dev.scriptorium.processor.postgres.FactCodec.StoredFact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A timeline entry as a row of the table timeline.
 *
 * @param partition of the log that its command came from
 */
record TimelineRow(TimelineEntry entry, StoredFact fact, int partition) {

  /** What {@link #read} needs. */
  static final String COLUMNS = "root_id, sequence, job_id, account_id, command_id, at, type, fact";

  /** To be followed by a condition. */
  static final String INSERT =
      """
      INSERT INTO timeline (root_id, sequence, job_id, account_id, command_id, at, type, fact,
                            log_partition, batch)
        SELECT root_id, sequence, job_id, account_id, command_id, %s, type, fact::jsonb,
          log_partition, batch
        FROM unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[], ?::text[],
                    ?::text[], ?::integer[], ?::bigint[])
          AS t (root_id, sequence, job_id, account_id, command_id, micros, type, fact,
                log_partition, batch)
      """
          .formatted(Micros.timestamp("micros"));

  static Stream<TimelineRow> of(List<TimelineEntry> entries, int partition) {
    return entries.stream()
        .map(entry -> new TimelineRow(entry, FactCodec.write(entry.fact()), partition));
  }

  static void bind(Parameters parameters, List<TimelineRow> rows, Collection<PositionMove> moves)
      throws SQLException {
    Map<Integer, Long> batches =
        moves.stream().collect(Collectors.toMap(PositionMove::partition, PositionMove::batch));
    parameters.ids(rows, row -> row.entry().rootId());
    parameters.longs(rows, row -> row.entry().sequence());
    parameters.ids(rows, row -> row.fact().jobId());
    parameters.ids(rows, row -> row.entry().accountId());
    parameters.ids(rows, row -> row.entry().commandId());
    parameters.longs(rows, row -> Micros.of(row.entry().at()));
    parameters.texts(rows, row -> row.fact().type());
    parameters.texts(rows, row -> row.fact().json());
    parameters.ints(rows, TimelineRow::partition);
    parameters.longs(rows, row -> batches.get(row.partition()));
  }

  static TimelineEntry read(ResultSet row) throws SQLException {
    return new TimelineEntry(
        row.getObject("root_id", UUID.class),
        row.getLong("sequence"),
        row.getObject("account_id", UUID.class),
        row.getObject("command_id", UUID.class),
        Micros.read(row, "at"),
        FactCodec.read(
            new StoredFact(
                row.getObject("job_id", UUID.class),
                row.getString("type"),
                row.getString("fact"))));
  }
}
