package dev.scriptorium.gateway.submission;

import dev.scriptorium.common.command.Command;
import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.outcome.Outcome;
import java.util.UUID;

/** Sends a command and waits for its outcome: when this returns, views show the effect. */
public interface Submission {

  /**
   * @param rootId the job's id, or its order's
   * @param accountId owner of the aggregate
   * @throws CommandTooLargeException nothing was changed: the request is larger than a record may
   *     be
   * @throws NotSentException nothing was changed: Kafka is unavailable
   * @throws NoOutcomeException it may have been applied: no outcome arrived in time
   */
  default Outcome submit(UUID rootId, UUID accountId, Command command) {
    return submit(Ids.fresh(), rootId, accountId, command);
  }

  /**
   * The same under an id of the caller's, who may send the command again under it, one at a time,
   * if the command's effect does not depend on how often it arrives.
   *
   * @param commandId unique to what is sent
   */
  Outcome submit(UUID commandId, UUID rootId, UUID accountId, Command command);

  /**
   * Whether a command has taken effect, whatever became of its outcome (rule 1).
   *
   * @throws org.springframework.dao.DataAccessException the database is unavailable
   */
  boolean isApplied(UUID rootId, UUID commandId);
}
