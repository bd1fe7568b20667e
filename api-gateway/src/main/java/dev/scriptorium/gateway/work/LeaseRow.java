package dev.scriptorium.gateway.work;

import dev.scriptorium.common.content.StoredContent;
import dev.scriptorium.common.task.ResultName;
import dev.scriptorium.common.task.Step;
import dev.scriptorium.common.task.TaskKey;
import dev.scriptorium.common.task.TaskKind;
import dev.scriptorium.common.wire.WireJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;

/** Reads rows of the table {@code lease}. */
final class LeaseRow {

  /** What {@link #read} needs. */
  static final String COLUMNS =
      "l.id, l.task_id, l.root_id, l.job_id, l.account_id, l.kind, l.step, l.generation,"
          + " l.engine, l.language, l.attempt, l.state, l.report, l.results,"
          + " greatest(0, extract(epoch FROM l.expires_at - now()))::bigint AS seconds_left";

  private static final TypeReference<Map<ResultName, StoredContent>> RESULTS =
      new TypeReference<>() {};

  private LeaseRow() {}

  static Lease read(ResultSet row, int n) throws SQLException {
    String report = row.getString("report");
    return new Lease(
        row.getObject("id", UUID.class),
        row.getObject("task_id", UUID.class),
        row.getObject("root_id", UUID.class),
        row.getObject("job_id", UUID.class),
        row.getObject("account_id", UUID.class),
        TaskKind.valueOf(row.getString("kind")),
        new TaskKey(Step.valueOf(row.getString("step")), row.getInt("generation")),
        row.getString("engine"),
        row.getString("language"),
        row.getInt("attempt"),
        row.getLong("seconds_left"),
        LeaseState.valueOf(row.getString("state")),
        report == null ? null : Lease.Reported.valueOf(report),
        WireJson.mapper().readValue(row.getString("results"), RESULTS));
  }
}
