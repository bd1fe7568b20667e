package dev.scriptorium.gateway.submission;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Outcomes of committed commands, whether or not the outcome ever arrived (rule 1). */
final class TimelineOutcomes {

  private final JdbcClient jdbc;

  TimelineOutcomes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The aggregate's version after a command; empty if the command is not in the timeline.
   *
   * @throws org.springframework.dao.DataAccessException the database is unavailable
   */
  Optional<Long> versionAfter(UUID rootId, UUID commandId) {
    return jdbc.sql("SELECT max(sequence) FROM timeline WHERE root_id = ? AND command_id = ?")
        .params(rootId, commandId)
        .query(Long.class)
        .optional();
  }
}
