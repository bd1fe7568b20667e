package dev.scriptorium.processor.postgres;

import dev.scriptorium.processor.domain.TimelineEntry;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Timeline entries from a moment on, each root's in order. */
public final class TimelineSince {

  private static final String SQL =
      "SELECT "
          + TimelineRow.COLUMNS
          + " FROM timeline WHERE at >= "
          + Micros.timestamp("?")
          + " ORDER BY root_id, sequence";
  private static final int ROWS_AT_A_TIME = 1_000;

  private final DataSource dataSource;

  public TimelineSince(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Hands over every entry; returns how many there were. */
  public long forEach(Instant since, Consumer<TimelineEntry> each) {
    return Transactions.run(
        dataSource,
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL transaction_timeout = 0");
          }
          long count = 0;
          try (PreparedStatement select = connection.prepareStatement(SQL)) {
            select.setFetchSize(ROWS_AT_A_TIME);
            select.setLong(1, Micros.of(since));
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                each.accept(TimelineRow.read(rows));
                count++;
              }
            }
          }
          return count;
        });
  }
}
