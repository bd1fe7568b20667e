package dev.scriptorium.gateway.work;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.task.TaskKind;
import dev.scriptorium.gateway.account.TokenHash;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens of workers. Only their hashes are stored. */
public final class WorkerTokens {

  private static final int BYTES = 32;

  /** For many workers with the same token. */
  private static final int LEASES_OF_A_CLUSTER = 10_000;

  private static final String PREFIX = "work_";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;

  WorkerTokens(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Creates a token; it cannot be shown again.
   *
   * @throws org.springframework.dao.DataAccessException the database is unavailable
   */
  public String create(NewWorkerToken token) {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String text = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    store(text, token);
    return text;
  }

  /**
   * Lets a token of the settings be used for everything. One that is known stays as it is, so
   * several gateways may do this at the same time.
   *
   * @throws org.springframework.dao.DataAccessException the database is unavailable
   */
  void provide(String text) {
    store(
        text,
        new NewWorkerToken("settings", Set.of(), Set.of(), Set.of(), LEASES_OF_A_CLUSTER, null));
  }

  private void store(String text, NewWorkerToken token) {
    jdbc.sql(
            """
            INSERT INTO worker_token
              (id, token_hash, name, kinds, engines, accounts, most_leases, expires_at)
            VALUES (?, ?, ?, ?::text[], ?::text[], ?::uuid[], ?, ?)
            ON CONFLICT (token_hash) DO NOTHING
            """)
        .param(Ids.fresh())
        .param(TokenHash.of(text).bytes())
        .param(token.name())
        .param(token.kinds().stream().map(Enum::name).sorted().toArray(String[]::new))
        .param(token.engines().stream().sorted().toArray(String[]::new))
        .param(token.accounts().toArray(UUID[]::new))
        .param(token.mostLeases())
        .param(token.expiresAt() == null ? null : token.expiresAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Whether somebody may still use this token. */
  public boolean isValid(String token) {
    return find(token).isPresent();
  }

  /** What a token allows; empty if it is unknown or has expired. */
  Optional<WorkerToken> find(String token) {
    return jdbc.sql(
            """
            SELECT id, name, kinds, engines, accounts, most_leases FROM worker_token
            WHERE token_hash = ? AND (expires_at IS NULL OR expires_at > now())
            """)
        .param(TokenHash.of(token).bytes())
        .query((row, n) -> read(row))
        .optional();
  }

  private static WorkerToken read(ResultSet row) throws SQLException {
    return new WorkerToken(
        row.getObject("id", UUID.class),
        row.getString("name"),
        Stream.of((String[]) array(row, "kinds"))
            .map(TaskKind::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        Set.of((String[]) array(row, "engines")),
        Set.of((UUID[]) array(row, "accounts")),
        row.getInt("most_leases"));
  }

  private static Object array(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array.getArray();
  }
}
