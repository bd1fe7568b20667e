package dev.scriptorium.processor.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs work in a transaction of its own and says whose fault a failure was. */
final class Transactions {

  private Transactions() {}

  /**
   * @param <T> what the work gives back
   */
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  static <T> T run(DataSource dataSource, Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.with(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    } catch (SQLException e) {
      throw SqlFaults.of(e);
    }
  }
}
