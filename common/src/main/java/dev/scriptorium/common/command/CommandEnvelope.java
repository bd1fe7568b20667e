package dev.scriptorium.common.command;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command and whom it concerns: one record of the command topic.
 *
 * @param commandId unique to this sending
 * @param rootId the job's id, or the id of its order: the key of the record
 * @param accountId owner of the root as the sender saw it
 * @param replyPartition partition of the reply topic that the sender reads; null if it wants no
 *     outcome
 */
public record CommandEnvelope(
    UUID commandId,
    UUID rootId,
    UUID accountId,
    @Nullable Integer replyPartition,
    Command command) {

  public CommandEnvelope {
    Objects.requireNonNull(commandId, "commandId");
    Objects.requireNonNull(rootId, "rootId");
    Objects.requireNonNull(accountId, "accountId");
    Objects.requireNonNull(command, "command");
  }
}
