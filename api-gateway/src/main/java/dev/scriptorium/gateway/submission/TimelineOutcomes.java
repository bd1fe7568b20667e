package dev.scriptorium.gateway.submission;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Verdicts that were committed, whether or not their outcome ever arrived (rule 1). */
final class TimelineOutcomes {

  private final JdbcClient jdbc;

  TimelineOutcomes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The version that a command brought its root to; empty if the timeline does not know the
   * command.
   *
   * @throws org.springframework.dao.DataAccessException the database is away
   */
  Optional<Long> versionAfter(UUID rootId, UUID commandId) {
    return jdbc.sql("SELECT max(sequence) FROM timeline WHERE root_id = ? AND command_id = ?")
        .params(rootId, commandId)
        .query(Long.class)
        .optional();
  }
}
