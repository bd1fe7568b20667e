package dev.scriptorium.processor.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Binds the parameters of a statement, one after the other. */
final class Parameters {

  private final Connection connection;
  private final PreparedStatement statement;
  private int index;

  Parameters(Connection connection, PreparedStatement statement) {
    this(connection, statement, 0);
  }

  /**
   * @param bound how many parameters have been bound already
   */
  Parameters(Connection connection, PreparedStatement statement, int bound) {
    this.connection = connection;
    this.statement = statement;
    this.index = bound;
  }

  /**
   * Binds one column of many rows as an array.
   *
   * @param type PostgreSQL's name of the element type
   */
  <T> Parameters array(String type, Collection<T> rows, Function<T, @Nullable Object> column)
      throws SQLException {
    @Nullable Object[] values = elements(type, rows.size());
    int i = 0;
    for (T row : rows) {
      values[i++] = column.apply(row);
    }
    statement.setArray(++index, connection.createArrayOf(type, values));
    return this;
  }

  /**
   * The driver sends arrays of these classes in binary; in text, every quote in a JSON is escaped.
   */
  private static @Nullable Object[] elements(String type, int length) {
    return switch (type) {
      case "text" -> new String[length];
      case "int4" -> new Integer[length];
      case "int8" -> new Long[length];
      default -> new Object[length];
    };
  }

  /** Binds one column of many rows as an array of byte strings. */
  <T> Parameters bytes(Collection<T> rows, Function<T, byte @Nullable []> column)
      throws SQLException {
    byte[][] values = new byte[rows.size()][];
    int i = 0;
    for (T row : rows) {
      values[i++] = column.apply(row);
    }
    statement.setArray(++index, connection.createArrayOf("bytea", values));
    return this;
  }

  /** Binds an array of ids. */
  Parameters ids(Collection<UUID> ids) throws SQLException {
    return array("uuid", ids, id -> id);
  }
}
