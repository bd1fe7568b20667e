package dev.scriptorium.gateway.account;

import dev.scriptorium.common.id.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tree of accounts. */
public final class Accounts {

  private static final String COLUMNS =
      "id, username, path, authorization_required, strict_duplicates";

  private final JdbcClient jdbc;
  private final Passwords passwords;
  private final RememberedCallers remembered;

  Accounts(JdbcClient jdbc, Passwords passwords, RememberedCallers remembered) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.remembered = remembered;
  }

  /** The account of this name, whoever the caller is; see {@link Account#isWithin}. */
  public Optional<Account> find(String username) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM account WHERE username = ?")
        .param(username)
        .query((row, n) -> account(row))
        .optional();
  }

  /** Ids of the account and all its descendants. */
  public List<UUID> family(UUID accountId) {
    return jdbc.sql("SELECT id FROM account WHERE ? = ANY (path)")
        .param(accountId)
        .query(UUID.class)
        .list();
  }

  /** Creates an account; empty if its name is taken. */
  public Optional<UUID> create(NewAccount account) {
    UUID id = Ids.fresh();
    int made =
        jdbc.sql(
                """
                INSERT INTO account
                  (id, username, password_hash, parent_id, path, first_name, last_name, email, billing_address)
                SELECT ?, ?, ?, parent.id, parent.path || ?, ?, ?, ?, ?
                FROM account parent WHERE parent.id = ?
                ON CONFLICT (username) DO NOTHING
                """)
            .param(id)
            .param(account.username())
            .param(passwords.hash(account.password()))
            .param(id)
            .param(account.firstName())
            .param(account.lastName())
            .param(account.email())
            .param(Ids.fresh())
            .param(account.parent())
            .update();
    return made == 1 ? Optional.of(id) : Optional.empty();
  }

  /**
   * Ensures that there is a top-level account with this name and password. May run in several
   * gateways concurrently.
   */
  public void ensureRoot(String username, String password) {
    Optional<String> hash =
        jdbc.sql("SELECT password_hash FROM account WHERE username = ?")
            .param(username)
            .query(String.class)
            .optional();
    if (hash.isEmpty()) {
      insertRoot(username, passwords.hash(password));
    } else if (!passwords.matches(password, hash.get())) {
      jdbc.sql("UPDATE account SET password_hash = ? WHERE username = ?")
          .param(passwords.hash(password))
          .param(username)
          .update();
    }
  }

  private void insertRoot(String username, String hash) {
    UUID id = Ids.fresh();
    jdbc.sql(
            """
            INSERT INTO account (id, username, password_hash, path, billing_address)
            VALUES (?, ?, ?, ARRAY[?]::uuid[], ?) ON CONFLICT (username) DO NOTHING
            """)
        .param(id)
        .param(username)
        .param(hash)
        .param(id)
        .param(Ids.fresh())
        .update();
  }

  /** Open sessions and keys stay valid. */
  public void changePassword(UUID accountId, String password) {
    jdbc.sql("UPDATE account SET password_hash = ? WHERE id = ?")
        .param(passwords.hash(password))
        .param(accountId)
        .update();
  }

  public AccountSettings settings(UUID accountId) {
    return jdbc.sql(
            """
            SELECT default_job_notes, authorization_required, authorization_required_mechanical
            FROM account WHERE id = ?
            """)
        .param(accountId)
        .query(
            (row, n) -> new AccountSettings(row.getString(1), row.getBoolean(2), row.getBoolean(3)))
        .single();
  }

  /** Applies to jobs created from now on. */
  public void change(UUID accountId, AccountSettings.Change change) {
    switch (change) {
      case AccountSettings.Change.DefaultJobNotes notes ->
          set(accountId, "default_job_notes", notes.notes());
      case AccountSettings.Change.AuthorizationRequired rule ->
          set(accountId, "authorization_required", rule.required());
      case AccountSettings.Change.AuthorizationRequiredMechanical mechanical ->
          set(accountId, "authorization_required_mechanical", mechanical.required());
    }
  }

  private void set(UUID accountId, String column, Object value) {
    jdbc.sql("UPDATE account SET " + column + " = ? WHERE id = ?")
        .param(value)
        .param(accountId)
        .update();
    remembered.forget();
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getObject("id", UUID.class),
        row.getString("username"),
        List.of((UUID[]) row.getArray("path").getArray()),
        JobRules.read(row, ""));
  }
}
