package dev.scriptorium.processor.postgres;

import dev.scriptorium.processor.application.LogPosition;
import dev.scriptorium.processor.application.LogPositions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Log positions as rows of PostgreSQL. */
public final class JdbcLogPositions implements LogPositions {

  private static final String CREATE =
      """
      INSERT INTO log_position (log_partition, topic_id, next_offset, batch, published_batch)
      SELECT log_partition, ?, next_offset, 0, 0 FROM unnest(?::integer[], ?::bigint[])
        AS t (log_partition, next_offset)
      ON CONFLICT DO NOTHING
      """;

  // Waits for a transaction that is still moving one of them.
  private static final String READ =
      "SELECT log_partition, topic_id, next_offset, last_digest, batch, published_batch,"
          + " doubtful_until FROM log_position WHERE log_partition = ANY(?)"
          + " ORDER BY log_partition FOR UPDATE";

  private static final String MARK =
      """
      UPDATE log_position SET published_batch = greatest(published_batch, t.published)
      FROM unnest(?::integer[], ?::bigint[]) AS t (log_partition, published)
      WHERE log_position.log_partition = t.log_partition
      """;

  private static final String ACCEPT =
      """
      UPDATE log_position SET topic_id = ?, next_offset = ?, last_digest = NULL, batch = batch + 1,
        doubtful_until = ?
      WHERE log_partition = ?
      """;

  private final DataSource dataSource;

  public JdbcLogPositions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public int expectedPartitions(String topic, int partitions) {
    return Transactions.run(
        dataSource,
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO log_topic (name, partitions) VALUES (?, ?) ON CONFLICT DO"
                      + " NOTHING")) {
            insert.setString(1, topic);
            insert.setInt(2, partitions);
            insert.executeUpdate();
          }
          try (PreparedStatement select =
              connection.prepareStatement("SELECT partitions FROM log_topic WHERE name = ?")) {
            select.setString(1, topic);
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return row.getInt(1);
            }
          }
        });
  }

  @Override
  public void create(
      Collection<Integer> partitions, String topicId, Map<Integer, Long> beginnings) {
    List<Integer> sorted = partitions.stream().sorted().toList();
    Transactions.run(dataSource, connection -> create(connection, sorted, topicId, beginnings));
  }

  private static int create(
      Connection connection, List<Integer> sorted, String topicId, Map<Integer, Long> beginnings)
      throws SQLException {
    try (PreparedStatement create = connection.prepareStatement(CREATE)) {
      create.setString(1, topicId);
      new Parameters(connection, create, 1)
          .ints(sorted, partition -> partition)
          .longs(sorted, beginnings::get);
      return create.executeUpdate();
    }
  }

  @Override
  public Map<Integer, LogPosition> readOrCreate(
      Collection<Integer> partitions, String topicId, Map<Integer, Long> beginnings) {
    List<Integer> sorted = partitions.stream().sorted().toList();
    return Transactions.run(
        dataSource,
        connection -> {
          create(connection, sorted, topicId, beginnings);
          return read(connection, sorted);
        });
  }

  private static Map<Integer, LogPosition> read(Connection connection, List<Integer> partitions)
      throws SQLException {
    try (PreparedStatement read = connection.prepareStatement(READ)) {
      new Parameters(connection, read).ints(partitions, partition -> partition);
      Map<Integer, LogPosition> positions = new HashMap<>();
      try (ResultSet rows = read.executeQuery()) {
        while (rows.next()) {
          int partition = rows.getInt("log_partition");
          positions.put(
              partition,
              new LogPosition(
                  partition,
                  rows.getString("topic_id"),
                  rows.getLong("next_offset"),
                  rows.getBytes("last_digest"),
                  rows.getLong("batch"),
                  rows.getLong("published_batch"),
                  rows.getLong("doubtful_until")));
        }
      }
      return positions;
    }
  }

  @Override
  public void markPublished(Map<Integer, Long> publishedBatches) {
    List<Map.Entry<Integer, Long>> marks =
        publishedBatches.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    Transactions.run(
        dataSource,
        connection -> {
          try (PreparedStatement mark = connection.prepareStatement(MARK)) {
            new Parameters(connection, mark)
                .ints(marks, Map.Entry::getKey)
                .longs(marks, Map.Entry::getValue);
            return mark.executeUpdate();
          }
        });
  }

  @Override
  public void accept(int partition, String topicId, long nextOffset, long doubtfulUntil) {
    Transactions.run(
        dataSource,
        connection -> {
          try (PreparedStatement accept = connection.prepareStatement(ACCEPT)) {
            accept.setString(1, topicId);
            accept.setLong(2, nextOffset);
            accept.setLong(3, doubtfulUntil);
            accept.setInt(4, partition);
            return accept.executeUpdate();
          }
        });
  }
}
