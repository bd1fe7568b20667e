package dev.scriptorium.processor.postgres;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;

/** How many dead letters there are in the table, for monitoring. */
public final class StoredDeadLetters {

  private static final Duration COUNT_AGAIN_AFTER = Duration.ofSeconds(10);
  private static final int TIMEOUT_SECONDS = 2;

  private final DataSource dataSource;
  private final InstantSource clock;
  private Instant countedAt = Instant.MIN;
  private double count = Double.NaN;

  public StoredDeadLetters(DataSource dataSource, InstantSource clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** The number, at most ten seconds old; NaN if the database does not tell. */
  public synchronized double count() {
    Instant now = clock.instant();
    if (countedAt.isBefore(now.minus(COUNT_AGAIN_AFTER))) {
      countedAt = now;
      count = read();
    }
    return count;
  }

  private double read() {
    try {
      return Transactions.run(
          dataSource,
          connection -> {
            try (PreparedStatement select =
                connection.prepareStatement("SELECT count(*) FROM dead_letter")) {
              select.setQueryTimeout(TIMEOUT_SECONDS);
              try (ResultSet row = select.executeQuery()) {
                row.next();
                return (double) row.getLong(1);
              }
            }
          });
    } catch (RuntimeException e) {
      return Double.NaN;
    }
  }
}
