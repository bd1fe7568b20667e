package dev.scriptorium.gateway.account;

import dev.scriptorium.gateway.web.CoalescedLookup;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Looks up callers by token. A session closed here is rejected at once; one closed elsewhere may be
 * accepted for as long as callers are cached (ADR 9).
 */
public final class Callers {

  private static final int MAX_BATCH = 256;
  private static final int LANES = 1;

  private final JdbcTemplate jdbc;
  private final CallerCheck check;
  private final RememberedCallers remembered;
  private final String query;
  private final CoalescedLookup<TokenHash, Caller> lookup;

  Callers(JdbcTemplate jdbc, CallerCheck check, RememberedCallers remembered) {
    this.jdbc = jdbc;
    this.check = check;
    this.remembered = remembered;
    this.query =
        "SELECT q.hash, %s FROM unnest(?) q(hash) JOIN %s ON true"
            .formatted(CallerCheck.COLUMNS, check.lateral("q.hash"));
    this.lookup = new CoalescedLookup<>(this::query, MAX_BATCH, LANES);
  }

  /**
   * The account that a token belongs to; empty if it is unknown, expired or closed.
   *
   * @throws org.springframework.dao.DataAccessException the database is unavailable
   */
  public Optional<Caller> find(String token) {
    return Optional.ofNullable(remembered.find(TokenHash.of(token), lookup::find));
  }

  private Map<TokenHash, Caller> query(Set<TokenHash> tokens) {
    byte[][] hashes = tokens.stream().map(TokenHash::bytes).toArray(byte[][]::new);
    Map<TokenHash, Caller> found = new HashMap<>();
    jdbc.query(
        query,
        statement -> statement.setObject(1, hashes),
        row -> {
          TokenHash token = TokenHash.stored(row.getBytes("hash"));
          check.read(row, token).ifPresent(caller -> found.put(token, caller));
        });
    return found;
  }
}
