package dev.scriptorium.processor.postgres;

import dev.scriptorium.processor.application.SetAsideRecords;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Records that are set aside as rows of PostgreSQL. */
public final class JdbcSetAsideRecords implements SetAsideRecords {

  private final DataSource dataSource;

  public JdbcSetAsideRecords(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public boolean contains(String topicId, int partition, long offset) {
    return Transactions.run(
        dataSource,
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT 1 FROM set_aside WHERE topic_id = ? AND log_partition = ? AND log_offset = ?")) {
            key(select, topicId, partition, offset);
            try (ResultSet row = select.executeQuery()) {
              return row.next();
            }
          }
        });
  }

  @Override
  public void add(String topicId, int partition, long offset) {
    Transactions.run(
        dataSource,
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO set_aside (topic_id, log_partition, log_offset, at)"
                      + " VALUES (?, ?, ?, now()) ON CONFLICT DO NOTHING")) {
            key(insert, topicId, partition, offset);
            return insert.executeUpdate();
          }
        });
  }

  private static void key(PreparedStatement statement, String topicId, int partition, long offset)
      throws SQLException {
    statement.setString(1, topicId);
    statement.setInt(2, partition);
    statement.setLong(3, offset);
  }
}
