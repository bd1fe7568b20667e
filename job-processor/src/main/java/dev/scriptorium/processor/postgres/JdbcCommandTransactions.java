package dev.scriptorium.processor.postgres;

import dev.scriptorium.processor.application.CommandTransaction;
import dev.scriptorium.processor.application.CommandTransactions;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Command transactions on PostgreSQL. */
public final class JdbcCommandTransactions implements CommandTransactions {

  private final DataSource dataSource;

  public JdbcCommandTransactions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public CommandTransaction begin() {
    try {
      return begin(dataSource.getConnection());
    } catch (SQLException e) {
      throw SqlFaults.of(e);
    }
  }

  private static CommandTransaction begin(Connection connection) throws SQLException {
    try {
      connection.setAutoCommit(false);
      return new JdbcCommandTransaction(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
