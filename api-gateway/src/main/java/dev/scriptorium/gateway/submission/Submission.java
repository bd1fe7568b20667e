package dev.scriptorium.gateway.submission;

import dev.scriptorium.common.command.Command;
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
  Outcome submit(UUID rootId, UUID accountId, Command command);
}
