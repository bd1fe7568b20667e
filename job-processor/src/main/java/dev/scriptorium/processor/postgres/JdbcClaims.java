package dev.scriptorium.processor.postgres;

import dev.scriptorium.processor.application.Claim;
import dev.scriptorium.processor.application.CommandTransaction.ClaimResult;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Claims as rows: their primary key lets only one root have each. */
final class JdbcClaims {

  private static final String TAKE =
      """
      INSERT INTO claim (kind, account_id, key, root_id)
      SELECT kind, account_id, key, root_id
      FROM unnest(?::text[], ?::uuid[], ?::text[], ?::uuid[]) AS t (kind, account_id, key, root_id)
      ON CONFLICT DO NOTHING RETURNING kind, account_id, key, root_id
      """;

  // A job may also carry an external id without having claimed it, because it did not ask to be the
  // only one.
  private static final String HELD =
      """
      SELECT t.kind, t.account_id, t.key, t.root_id
      FROM unnest(?::text[], ?::uuid[], ?::text[], ?::uuid[]) AS t (kind, account_id, key, root_id)
      JOIN claim USING (kind, account_id, key)
      WHERE claim.root_id = t.root_id
        AND NOT EXISTS (SELECT FROM root WHERE root.account_id = t.account_id AND root.external_id = t.key
                        AND root.external_id IS NOT NULL AND phase <> 'DELETED' AND root.id <> t.root_id)
      """;

  private static final String RELEASE =
      """
      DELETE FROM claim USING unnest(?::text[], ?::uuid[], ?::text[], ?::uuid[])
        AS t (kind, account_id, key, root_id)
      WHERE claim.kind = t.kind AND claim.account_id = t.account_id AND claim.key = t.key
        AND claim.root_id = t.root_id
      """;

  private JdbcClaims() {}

  static ClaimResult claim(Connection connection, List<Claim> wanted) throws SQLException {
    return new ClaimResult(rows(connection, TAKE, wanted), rows(connection, HELD, wanted));
  }

  static void release(Connection connection, List<Claim> claims) throws SQLException {
    if (claims.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(RELEASE)) {
      bind(connection, statement, claims);
      statement.executeUpdate();
    }
  }

  private static Set<Claim> rows(Connection connection, String sql, List<Claim> wanted)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, wanted);
      try (ResultSet rows = statement.executeQuery()) {
        Set<Claim> claims = new HashSet<>();
        while (rows.next()) {
          claims.add(
              new Claim(
                  rows.getString("kind"),
                  rows.getObject("account_id", UUID.class),
                  rows.getString("key"),
                  rows.getObject("root_id", UUID.class)));
        }
        return claims;
      }
    }
  }

  private static void bind(Connection connection, PreparedStatement statement, List<Claim> claims)
      throws SQLException {
    new Parameters(connection, statement)
        .texts(claims, Claim::kind)
        .ids(claims, Claim::accountId)
        .texts(claims, Claim::key)
        .ids(claims, Claim::rootId);
  }
}
