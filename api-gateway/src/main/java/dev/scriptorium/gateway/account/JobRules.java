package dev.scriptorium.gateway.account;

import dev.scriptorium.common.command.JobCommand.Authorization;
import dev.scriptorium.common.command.JobCommand.ExternalIdRule;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The rules of an account for its new jobs.
 *
 * @param authorization whether they wait for the customer's authorization
 * @param externalIdRule whether they may share an external id if the request does not say
 */
public record JobRules(Authorization authorization, ExternalIdRule externalIdRule) {

  /** The rules in a row whose columns carry this prefix. */
  static JobRules read(ResultSet row, String prefix) throws SQLException {
    return new JobRules(
        row.getBoolean(prefix + "authorization_required")
            ? Authorization.REQUIRED
            : Authorization.GRANTED,
        row.getBoolean(prefix + "strict_duplicates")
            ? ExternalIdRule.UNIQUE
            : ExternalIdRule.SHARED);
  }
}
