package dev.scriptorium.gateway.view;

import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.wire.WireJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import tools.jackson.databind.ObjectReader;

/** A job as stored, with its state not parsed yet. */
record JobRow(UUID id, UUID accountId, String username, Instant createdAt, String state) {

  private static final ObjectReader STATE = WireJson.mapper().readerFor(JobSnapshot.class);

  /** A row with account_id, username, created_at and state. */
  static JobRow read(ResultSet row, UUID id) throws SQLException {
    return new JobRow(
        id,
        row.getObject("account_id", UUID.class),
        row.getString("username"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("state"));
  }

  JobView view() {
    JobSnapshot snapshot = STATE.readValue(state);
    return new JobView(id, accountId, username, createdAt, snapshot);
  }
}
