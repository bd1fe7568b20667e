package dev.scriptorium.gateway.submission;

import dev.scriptorium.common.command.Command;
import dev.scriptorium.common.command.Command.Scope;
import dev.scriptorium.common.outcome.Outcome;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;

/** Tells listeners of every change; a create leads to no work, and there are many. */
final class NotifyingSubmission implements Submission {

  private final Submission submission;
  private final ObjectProvider<ChangeListener> listeners;

  NotifyingSubmission(Submission submission, ObjectProvider<ChangeListener> listeners) {
    this.submission = submission;
    this.listeners = listeners;
  }

  @Override
  public Outcome submit(UUID commandId, UUID rootId, UUID accountId, Command command) {
    Outcome outcome = submission.submit(commandId, rootId, accountId, command);
    if (outcome instanceof Outcome.Accepted && command.scope() != Scope.NEW_ROOT) {
      listeners.forEach(ChangeListener::changed);
    }
    return outcome;
  }

  @Override
  public boolean isApplied(UUID rootId, UUID commandId) {
    return submission.isApplied(rootId, commandId);
  }
}
