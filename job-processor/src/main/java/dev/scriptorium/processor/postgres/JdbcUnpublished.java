package dev.scriptorium.processor.postgres;

import dev.scriptorium.common.wire.WireJson;
import dev.scriptorium.processor.application.LogEntry;
import dev.scriptorium.processor.application.RawRecord;
import dev.scriptorium.processor.application.Unpublished;
import dev.scriptorium.processor.domain.TimelineEntry;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Unpublished entries, read from the rows that were committed. */
public final class JdbcUnpublished implements Unpublished {

  private static final String ENTRIES =
      "SELECT "
          + TimelineRow.COLUMNS
          + " FROM timeline WHERE log_partition = ? AND batch > ? ORDER BY batch, root_id, sequence";
  private static final String DEAD_LETTERS =
      "SELECT log_offset, at, key, value, headers, reason FROM dead_letter"
          + " WHERE log_partition = ? AND batch > ? ORDER BY batch, log_offset";
  private static final int ROWS_AT_A_TIME = 1_000;

  private final DataSource dataSource;

  public JdbcUnpublished(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public void entries(int partition, long afterBatch, Consumer<TimelineEntry> each) {
    forEach(ENTRIES, partition, afterBatch, row -> each.accept(TimelineRow.read(row)));
  }

  @Override
  public void deadLetters(int partition, long afterBatch, Consumer<LogEntry.DeadLetter> each) {
    forEach(
        DEAD_LETTERS, partition, afterBatch, row -> each.accept(readDeadLetter(partition, row)));
  }

  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  private void forEach(String sql, int partition, long afterBatch, RowReader reader) {
    Transactions.run(
        dataSource,
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(ROWS_AT_A_TIME);
            select.setInt(1, partition);
            select.setLong(2, afterBatch);
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                reader.read(rows);
              }
            }
            return partition;
          }
        });
  }

  private static LogEntry.DeadLetter readDeadLetter(int partition, ResultSet row)
      throws SQLException {
    RawRecord.RawHeader[] headers =
        WireJson.mapper().readValue(row.getString("headers"), RawRecord.RawHeader[].class);
    RawRecord raw =
        new RawRecord(
            partition,
            row.getLong("log_offset"),
            Micros.read(row, "at"),
            row.getBytes("key"),
            row.getBytes("value"),
            List.of(headers));
    // Its outcome is sent once, by whoever made it a dead letter.
    return new LogEntry.DeadLetter(raw, null, null, null, row.getString("reason"));
  }
}
