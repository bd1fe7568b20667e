package dev.scriptorium.gateway.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** All accounts, as an operator sees and changes them. */
final class AccountRegister {

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  AccountRegister(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /**
   * An account.
   *
   * @param parent name of the account above; null if there is none
   * @param disabledAt null: it is enabled
   * @param jobs jobs outside orders, and orders, that are not deleted
   */
  record Entry(
      UUID id,
      String username,
      @Nullable String parent,
      @Nullable Instant disabledAt,
      long jobs,
      long sessions,
      long keys,
      Instant createdAt) {}

  /** By name. */
  List<Entry> all() {
    return jdbc.sql(
            """
            SELECT a.id, a.username, p.username, a.disabled_at,
              (SELECT count(*) FROM root r WHERE r.account_id = a.id AND r.phase <> 'DELETED'),
              (SELECT count(*) FROM session s WHERE s.account_id = a.id
                AND (s.idle_timeout IS NULL OR s.last_used_at > now() - s.idle_timeout)),
              (SELECT count(*) FROM api_key k WHERE k.account_id = a.id),
              a.created_at
            FROM account a LEFT JOIN account p ON p.id = a.parent_id ORDER BY a.username
            """)
        .query(
            (row, n) ->
                new Entry(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getTimestamp(4) == null ? null : row.getTimestamp(4).toInstant(),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7),
                    row.getTimestamp(8).toInstant()))
        .list();
  }

  /** The account of this name, or of one that looks like it. */
  Optional<UUID> find(String username) {
    return Accounts.idOf(jdbc, username);
  }

  /** Ends its sessions too; its keys and jobs stay. Returns how many sessions were open. */
  int disable(UUID account) {
    return transactions.execute(
        status -> {
          jdbc.sql("UPDATE account SET disabled_at = coalesce(disabled_at, now()) WHERE id = ?")
              .param(account)
              .update();
          return endSessions(account);
        });
  }

  void enable(UUID account) {
    jdbc.sql("UPDATE account SET disabled_at = NULL WHERE id = ?").param(account).update();
  }

  /** Returns how many there were. */
  int endSessions(UUID account) {
    return jdbc.sql("DELETE FROM session WHERE account_id = ?").param(account).update();
  }

  /** All accounts below it, at any depth. */
  List<UUID> descendants(UUID account) {
    return jdbc.sql("SELECT id FROM account WHERE ? = ANY (path) AND id <> ? ORDER BY username")
        .param(account)
        .param(account)
        .query(UUID.class)
        .list();
  }

  /**
   * Deletes it with its keys and sessions, unless something speaks against it: then a sentence
   * about that. It must have been disabled before: nothing can begin to use it meanwhile.
   */
  Optional<String> delete(UUID account) {
    return transactions.execute(
        status -> {
          Optional<String> obstacle = obstacle(account);
          if (obstacle.isEmpty()) {
            endSessions(account);
            jdbc.sql("DELETE FROM api_key WHERE account_id = ?").param(account).update();
            jdbc.sql("DELETE FROM account WHERE id = ?").param(account).update();
          }
          return obstacle;
        });
  }

  private Optional<String> obstacle(UUID account) {
    boolean enabled =
        jdbc.sql("SELECT disabled_at IS NULL FROM account WHERE id = ? FOR UPDATE")
            .param(account)
            .query(Boolean.class)
            .single();
    if (enabled) {
      return Optional.of("it is enabled; disable it first");
    }
    int descendants = descendants(account).size();
    if (descendants > 0) {
      return Optional.of("%d accounts are below it; delete them first".formatted(descendants));
    }
    long jobs =
        jdbc.sql("SELECT count(*) FROM root WHERE account_id = ? AND phase <> 'DELETED'")
            .param(account)
            .query(Long.class)
            .single();
    return jobs == 0
        ? Optional.empty()
        : Optional.of("it has %d jobs and orders; delete them first".formatted(jobs));
  }
}
