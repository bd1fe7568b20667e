package dev.scriptorium.processor.postgres;

import dev.scriptorium.processor.application.RecordFaultException;
import dev.scriptorium.processor.application.StorageException;
import java.sql.SQLException;
import java.util.List;

/** Tells whose fault an SQL error is (rule 5). */
final class SqlFaults {

  private static final List<String> OF_THE_RECORD = List.of("22", "23", "54");

  private SqlFaults() {}

  /**
   * The exception to throw: the record's fault for SQLSTATE 22, 23 and 54 (larger than an index or
   * a row can hold), the database's for every other.
   */
  static RuntimeException of(SQLException e) {
    String state = e.getSQLState();
    if (state != null && OF_THE_RECORD.stream().anyMatch(state::startsWith)) {
      return new RecordFaultException(state + ": " + e.getMessage(), e);
    }
    return new StorageException(e.getMessage() == null ? "SQL fault" : e.getMessage(), e);
  }
}
