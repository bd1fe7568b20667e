package dev.scriptorium.gateway.work;

import dev.scriptorium.common.content.StoredContent;
import dev.scriptorium.common.task.ResultName;
import dev.scriptorium.common.wire.WireJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;

/**
 * A lease that has just ended without a report of its results, which nobody can report any more.
 *
 * @param results what was stored for it
 */
record EndedLease(UUID id, Map<ResultName, StoredContent> results) {

  /** What {@link #read} needs, of the lease before it ended. */
  static final String COLUMNS = "b.id, b.results";

  private static final TypeReference<Map<ResultName, StoredContent>> RESULTS =
      new TypeReference<>() {};

  EndedLease {
    results = Map.copyOf(results);
  }

  static EndedLease read(ResultSet row, int n) throws SQLException {
    return new EndedLease(
        row.getObject("id", UUID.class),
        WireJson.mapper().readValue(row.getString("results"), RESULTS));
  }
}
