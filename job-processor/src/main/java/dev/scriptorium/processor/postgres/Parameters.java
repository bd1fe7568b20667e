package dev.scriptorium.processor.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Binds the parameters of a statement, one after the other: each a column of many rows, as an array
 * of the element type that the driver can send in binary form.
 */
final class Parameters {

  private final PGConnection connection;
  private final PreparedStatement statement;
  private int index;

  Parameters(Connection connection, PreparedStatement statement) throws SQLException {
    this(connection, statement, 0);
  }

  /**
   * @param bound how many parameters have been bound already
   */
  Parameters(Connection connection, PreparedStatement statement, int bound) throws SQLException {
    this.connection = connection.unwrap(PGConnection.class);
    this.statement = statement;
    this.index = bound;
  }

  Parameters ids(Collection<UUID> ids) throws SQLException {
    return ids(ids, id -> id);
  }

  <T> Parameters ids(Collection<T> rows, Function<T, @Nullable UUID> column) throws SQLException {
    return bind("uuid", rows.stream().map(column).toArray(UUID[]::new));
  }

  <T> Parameters texts(Collection<T> rows, Function<T, @Nullable String> column)
      throws SQLException {
    return bind("text", rows.stream().map(column).toArray(String[]::new));
  }

  <T> Parameters longs(Collection<T> rows, ToLongFunction<T> column) throws SQLException {
    return bind("int8", rows.stream().mapToLong(column).toArray());
  }

  <T> Parameters ints(Collection<T> rows, ToIntFunction<T> column) throws SQLException {
    return bind("int4", rows.stream().mapToInt(column).toArray());
  }

  <T> Parameters bytes(Collection<T> rows, Function<T, byte @Nullable []> column)
      throws SQLException {
    return bind("bytea", rows.stream().map(column).toArray(byte[][]::new));
  }

  Parameters number(long number) throws SQLException {
    statement.setLong(++index, number);
    return this;
  }

  private Parameters bind(String type, Object array) throws SQLException {
    statement.setArray(++index, connection.createArrayOf(type, array));
    return this;
  }
}
