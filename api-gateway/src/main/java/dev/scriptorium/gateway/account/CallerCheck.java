package dev.scriptorium.gateway.account;

import dev.scriptorium.gateway.account.AccountProperties.KeyAsToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * The piece of SQL that finds the caller of a token, for statements that check the token and read
 * in one go. Use it as
 *
 * <pre>
 * SELECT {COLUMNS}, ... FROM (SELECT ?::bytea AS hash) q LEFT JOIN {lateral("q.hash")} ON true ...
 * </pre>
 *
 * and give each row to {@link #read}.
 */
public final class CallerCheck {

  /** Columns that {@link #read} needs. */
  public static final String COLUMNS =
      "caller.id AS caller_id, caller.username AS caller_username, caller.authorization_required AS"
          + " caller_authorization_required, caller.strict_duplicates AS caller_strict_duplicates,"
          + " caller.billing_address AS caller_billing_address, caller.login_form AS"
          + " caller_login_form, caller.stale AS caller_stale";

  private static final String ACCOUNT =
      "a.id, a.username, a.path, a.authorization_required, a.strict_duplicates, a.billing_address";

  private static final String SESSIONS =
      """
      SELECT %s, s.login_form,
        s.last_used_at < now() - least(interval '1 minute', s.idle_timeout / 10) AS stale
      FROM session s JOIN account a ON a.id = s.account_id
      WHERE s.token_hash = %%1$s AND a.disabled_at IS NULL
        AND (s.idle_timeout IS NULL OR s.last_used_at > now() - s.idle_timeout)
      """
          .formatted(ACCOUNT);

  private static final String KEYS =
      """
      UNION ALL
      SELECT %s, 'PARAMETERS' AS login_form, false AS stale
      FROM api_key k JOIN account a ON a.id = k.account_id
      WHERE k.key_hash = %%1$s AND a.disabled_at IS NULL
      """
          .formatted(ACCOUNT);

  private final String lateral;
  private final SessionRefresh refresh;

  CallerCheck(KeyAsToken keyAsToken, SessionRefresh refresh) {
    this.lateral =
        "LATERAL (" + (keyAsToken == KeyAsToken.ACCEPTED ? SESSIONS + KEYS : SESSIONS) + ") caller";
    this.refresh = refresh;
  }

  /**
   * A table expression named {@code caller} with at most one row: id, username, path and more.
   *
   * @param hash SQL expression of the token's hash (bytea), never a client's text
   */
  public String lateral(String hash) {
    return lateral.formatted(hash);
  }

  /**
   * The caller in a row with {@link #COLUMNS}; empty if the token is not valid. Notes the use.
   *
   * @param token what the row was looked up with
   */
  public Optional<Caller> read(ResultSet row, TokenHash token) throws SQLException {
    UUID id = row.getObject("caller_id", UUID.class);
    if (id == null) {
      return Optional.empty();
    }
    if (row.getBoolean("caller_stale")) {
      refresh.note(token);
    }
    return Optional.of(
        new Caller(
            id,
            row.getString("caller_username"),
            JobRules.read(row, "caller_"),
            row.getObject("caller_billing_address", UUID.class),
            LoginForm.valueOf(row.getString("caller_login_form"))));
  }
}
