package dev.scriptorium.processor.postgres;

import dev.scriptorium.processor.application.RecordFaultException;
import dev.scriptorium.processor.application.StorageException;
import java.sql.SQLException;

/** Tells whose fault an SQL error is (rule 5). */
final class SqlFaults {

  private SqlFaults() {}

  /**
   * The exception to throw: the record's fault for SQLSTATE 22 and 23, the database's for every
   * other.
   */
  static RuntimeException of(SQLException e) {
    String state = e.getSQLState();
    if (state != null && (state.startsWith("22") || state.startsWith("23"))) {
      return new RecordFaultException(state + ": " + e.getMessage(), e);
    }
    return new StorageException(e.getMessage() == null ? "SQL fault" : e.getMessage(), e);
  }
}
