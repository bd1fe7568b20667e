package dev.scriptorium.standalone.dialect;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.id.Sha256;
import dev.scriptorium.standalone.stack.Stack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** An account of its own with an open session, put straight into the stack's database. */
final class NewAccount {

  private NewAccount() {}

  /** The session's token. */
  static String token(Stack stack) {
    UUID id = Ids.fresh();
    String token = Ids.hex(UUID.randomUUID());
    try (Connection connection = connect(stack)) {
      update(
          connection,
          """
          INSERT INTO account (id, username, password_hash, path, billing_address)
          VALUES (?, ?, 'none', ARRAY[?]::uuid[], ?)
          """,
          id,
          "test-" + id,
          id,
          Ids.fresh());
      update(
          connection,
          "INSERT INTO session (token_hash, account_id) VALUES (?, ?)",
          Sha256.of(token.getBytes(StandardCharsets.UTF_8)),
          id);
      return token;
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection connect(Stack stack) throws SQLException, IOException {
    String password =
        Files.readString(stack.settings().directory().resolve("postgres/password")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + stack.settings().postgresPort() + "/scriptorium",
        "scriptorium",
        password);
  }

  private static void update(Connection connection, String sql, Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.executeUpdate();
    }
  }
}
