package dev.scriptorium.processor.postgres;

import dev.scriptorium.processor.application.CommandTransaction;
import dev.scriptorium.processor.application.CommandTransactions;
import dev.scriptorium.processor.application.NewRoots;
import dev.scriptorium.processor.application.RecordFaultException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Command transactions on PostgreSQL. */
public final class JdbcCommandTransactions implements CommandTransactions {

  private final DataSource dataSource;
  private final int mostJobs;
  private final Duration lease;

  /**
   * @param mostJobs jobs of several orders that one transaction may load
   * @param lease how long the partitions stay with their owner after a transaction
   */
  public JdbcCommandTransactions(DataSource dataSource, int mostJobs, Duration lease) {
    this.dataSource = dataSource;
    this.mostJobs = mostJobs;
    this.lease = lease;
  }

  @Override
  public CommandTransaction begin() {
    try {
      return begin(dataSource.getConnection());
    } catch (SQLException e) {
      throw SqlFaults.of(e);
    }
  }

  @Override
  public boolean saveNew(NewRoots roots) {
    try (Connection connection = dataSource.getConnection()) {
      return SaveNewRoots.execute(connection, roots, lease);
    } catch (SQLException e) {
      RuntimeException fault = SqlFaults.of(e);
      if (fault instanceof RecordFaultException) {
        // The statement was undone; which record it is has to be found out the long way
        return false;
      }
      throw fault;
    }
  }

  private CommandTransaction begin(Connection connection) throws SQLException {
    try {
      connection.setAutoCommit(false);
      return new JdbcCommandTransaction(connection, mostJobs, lease);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
