package dev.scriptorium.gateway.submission;

import dev.scriptorium.common.command.Command;
import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.command.TaskReport;
import dev.scriptorium.common.outcome.Outcome;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;

/** Refuses commands that bring new work while none may come in; the others go on. */
final class AdmittingSubmission implements Submission {

  private final Submission submission;
  private final ObjectProvider<Admission> admissions;

  AdmittingSubmission(Submission submission, ObjectProvider<Admission> admissions) {
    this.submission = submission;
    this.admissions = admissions;
  }

  @Override
  public Outcome submit(UUID commandId, UUID rootId, UUID accountId, Command command) {
    if (bringsWork(command)) {
      admissions.stream()
          .map(Admission::refusal)
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(
              reason -> {
                throw new NotSentException(reason);
              });
    }
    return submission.submit(commandId, rootId, accountId, command);
  }

  private static boolean bringsWork(Command command) {
    boolean endsWork =
        command instanceof TaskReport
            || command instanceof JobCommand.Cancel
            || command instanceof JobCommand.Delete
            || command instanceof OrderCommand.CancelOrder
            || command instanceof OrderCommand.DeleteOrder
            || command instanceof OrderCommand.RemoveJob;
    return !endsWork;
  }

  @Override
  public boolean isApplied(UUID rootId, UUID commandId) {
    return submission.isApplied(rootId, commandId);
  }
}
