package dev.scriptorium.gateway.view;

import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.wire.WireJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import tools.jackson.databind.ObjectReader;

/** Reads rows with account_id, username, created_at and state. */
final class JobRows {

  private static final ObjectReader STATE = WireJson.mapper().readerFor(JobSnapshot.class);

  private JobRows() {}

  static JobView read(ResultSet row, UUID id) throws SQLException {
    JobSnapshot state = STATE.readValue(row.getString("state"));
    return new JobView(
        id,
        row.getObject("account_id", UUID.class),
        row.getString("username"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        state);
  }
}
