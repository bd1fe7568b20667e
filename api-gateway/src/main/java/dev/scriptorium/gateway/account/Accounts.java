package dev.scriptorium.gateway.account;

import dev.scriptorium.common.id.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tree of accounts. */
public final class Accounts {

  private static final String COLUMNS =
      "id, username, path, authorization_required, strict_duplicates";

  /** Parameters: the name, its key, the name. Its exact spelling comes first. */
  static final String NAMED = "username = ? OR name_key = ? ORDER BY username = ? DESC LIMIT 1";

  private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

  private final JdbcClient jdbc;
  private final Passwords passwords;
  private final RememberedCallers remembered;

  Accounts(JdbcClient jdbc, Passwords passwords, RememberedCallers remembered) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.remembered = remembered;
  }

  /**
   * The account of this name or of one that looks like it, whoever the caller is; see {@link
   * Account#isWithin}.
   */
  public Optional<Account> find(String username) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM account WHERE " + NAMED)
        .param(username)
        .param(UsernameKey.of(username))
        .param(username)
        .query((row, n) -> account(row))
        .optional();
  }

  /** The id of the account of this name, or of one that looks like it. */
  public static Optional<UUID> idOf(JdbcClient jdbc, String username) {
    return jdbc.sql("SELECT id FROM account WHERE " + NAMED)
        .param(username)
        .param(UsernameKey.of(username))
        .param(username)
        .query(UUID.class)
        .optional();
  }

  /** Ids of the account and all its descendants. */
  public List<UUID> family(UUID accountId) {
    return jdbc.sql("SELECT id FROM account WHERE ? = ANY (path)")
        .param(accountId)
        .query(UUID.class)
        .list();
  }

  /** Creates an account; empty if its name, or one that looks like it, is taken. */
  public Optional<UUID> create(NewAccount account) {
    UUID id = Ids.fresh();
    int made =
        jdbc.sql(
                """
                INSERT INTO account
                  (id, username, name_key, password_hash, parent_id, path, first_name, last_name, email, billing_address)
                SELECT ?, ?, ?, ?, parent.id, parent.path || ?, ?, ?, ?, ?
                FROM account parent WHERE parent.id = ?
                ON CONFLICT DO NOTHING
                """)
            .param(id)
            .param(account.username())
            .param(UsernameKey.of(account.username()))
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
   *
   * @throws ShortPasswordException the password is new and too short
   */
  public void ensureRoot(String username, String password) {
    Optional<Stored> stored =
        jdbc.sql("SELECT id, password_hash FROM account WHERE " + NAMED)
            .param(username)
            .param(UsernameKey.of(username))
            .param(username)
            .query((row, n) -> new Stored(row.getObject(1, UUID.class), row.getString(2)))
            .optional();
    if (stored.isEmpty()) {
      requireLength(password);
      insertRoot(username, passwords.hash(password));
    } else if (!passwords.matches(password, stored.get().hash())) {
      requireLength(password);
      changePassword(stored.get().id(), password);
    }
  }

  private void requireLength(String password) {
    if (!passwords.isLongEnough(password)) {
      throw new ShortPasswordException(passwords.minimum());
    }
  }

  private record Stored(UUID id, String hash) {}

  /**
   * Gives keys to names from before there were keys. Where two look alike the older account gets
   * it; the other one is found by its exact spelling only.
   */
  void fillKeys() {
    jdbc.sql("SELECT id, username FROM account WHERE name_key IS NULL ORDER BY created_at, id")
        .query((row, n) -> new Name(row.getObject(1, UUID.class), row.getString(2)))
        .list()
        .forEach(this::fillKey);
  }

  private void fillKey(Name name) {
    String key = UsernameKey.of(name.username());
    try {
      int filled =
          jdbc.sql(
                  """
                  UPDATE account SET name_key = ? WHERE id = ? AND name_key IS NULL
                    AND NOT EXISTS (SELECT 1 FROM account WHERE name_key = ?)
                  """)
              .param(key)
              .param(name.id())
              .param(key)
              .update();
      if (filled == 0) {
        LOG.warn(
            "The user name of account {} looks like that of an older account: it is found by its exact"
                + " spelling only",
            name.id());
      }
    } catch (DuplicateKeyException e) {
      LOG.info("Another gateway is giving keys to user names");
    }
  }

  private record Name(UUID id, String username) {}

  private void insertRoot(String username, String hash) {
    UUID id = Ids.fresh();
    jdbc.sql(
            """
            INSERT INTO account (id, username, name_key, password_hash, path, billing_address)
            VALUES (?, ?, ?, ?, ARRAY[?]::uuid[], ?) ON CONFLICT DO NOTHING
            """)
        .param(id)
        .param(username)
        .param(UsernameKey.of(username))
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
