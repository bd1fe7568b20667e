package dev.scriptorium.gateway.account;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Long-lived keys of accounts: 32 lower-case hexadecimal digits. */
public final class ApiKeys {

  private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{32}");

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final Accounts accounts;
  private final @Nullable Seal seal;
  private final RememberedCallers remembered;

  ApiKeys(
      JdbcClient jdbc,
      TransactionOperations transactions,
      Accounts accounts,
      @Nullable Seal seal,
      RememberedCallers remembered) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.accounts = accounts;
    this.seal = seal;
    this.remembered = remembered;
  }

  /** Whether a text has the format of a key. */
  public static boolean hasFormat(String text) {
    return FORM.matcher(text).matches();
  }

  /** Whether keys can be made: not without a secret key to encrypt them with. */
  public boolean available() {
    return seal != null;
  }

  /** The account's newest key; a new one if it has none. */
  public String current(UUID accountId) {
    return newest(accountId).orElseGet(() -> first(accountId));
  }

  /** One after the other: who comes second gets the first one's key, and no further one is made. */
  private String first(UUID accountId) {
    return transactions.execute(
        status -> {
          jdbc.sql("SELECT 1 FROM account WHERE id = ? FOR NO KEY UPDATE")
              .param(accountId)
              .query()
              .listOfRows();
          return newest(accountId).orElseGet(() -> add(accountId));
        });
  }

  /** One more key; those that there are stay valid. */
  public String add(UUID accountId) {
    String key = Tokens.fresh();
    jdbc.sql("INSERT INTO api_key (key_hash, account_id, sealed) VALUES (?, ?, ?)")
        .param(TokenHash.of(key).bytes())
        .param(accountId)
        .param(seal().seal(key, accountId))
        .update();
    return key;
  }

  /** The account that a key belongs to; empty if there is no such key. */
  public Optional<Account> owner(String key) {
    return jdbc.sql(
            """
            SELECT a.username FROM api_key k JOIN account a ON a.id = k.account_id
            WHERE k.key_hash = ?
            """)
        .param(TokenHash.of(key).bytes())
        .query(String.class)
        .optional()
        .flatMap(accounts::find);
  }

  /** The key stops working for logins; sessions opened with it stay. False: there was none. */
  public boolean remove(String key) {
    int removed =
        jdbc.sql("DELETE FROM api_key WHERE key_hash = ?")
            .param(TokenHash.of(key).bytes())
            .update();
    remembered.forget();
    return removed == 1;
  }

  private Optional<String> newest(UUID accountId) {
    return jdbc.sql(
            "SELECT sealed FROM api_key WHERE account_id = ? ORDER BY created_at DESC LIMIT 1")
        .param(accountId)
        .query(byte[].class)
        .optional()
        .map(hidden -> seal().open(hidden, accountId));
  }

  private Seal seal() {
    if (seal == null) {
      throw new IllegalStateException("API keys need scriptorium.secret-key");
    }
    return seal;
  }
}
