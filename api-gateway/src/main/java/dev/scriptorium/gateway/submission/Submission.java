package dev.scriptorium.gateway.submission;

import dev.scriptorium.common.command.Command;
import dev.scriptorium.common.outcome.Outcome;
import java.util.UUID;

/** Sends a command and waits for what becomes of it: when this returns, views show the effect. */
public interface Submission {

  /**
   * @param rootId the job's id, or its order's
   * @param accountId owner of the root
   * @throws CommandTooLargeException nothing was made: the request is larger than a record may be
   * @throws NotSentException nothing was made: the log cannot be reached at the moment
   * @throws NoOutcomeException it may have been applied: no verdict came in time
   */
  Outcome submit(UUID rootId, UUID accountId, Command command);
}
