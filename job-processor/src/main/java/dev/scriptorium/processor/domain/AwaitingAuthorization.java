package dev.scriptorium.processor.domain;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import java.time.Instant;

/**
 * A job that waits for the customer's authorisation.
 *
 * <p>Leads in: create, where the account requires authorisation. Leads out: authorize, to {@link
 * Pending}; delete, to {@link DeletedJob}.
 */
public record AwaitingAuthorization(JobCore core) implements Job {

  @Override
  public JobPhase phase() {
    return JobPhase.AWAITING_AUTHORIZATION;
  }

  @Override
  public JobSnapshot snapshot() {
    return core.snapshot(phase(), null);
  }

  @Override
  public Decision decide(JobCommand request) {
    return switch (request) {
      case JobCommand.Create create -> core.decideRepeat(create);
      case JobCommand.Authorize authorize -> Decision.Accepted.of(new JobFact.Authorized());
      case JobCommand.Delete delete -> Decision.Accepted.of(new JobFact.Deleted());
    };
  }

  @Override
  public Job evolve(JobFact.Later fact, Instant at) {
    return switch (fact) {
      case JobFact.Authorized authorized -> new Pending(core, at);
      case JobFact.Deleted deleted -> new DeletedJob(core, null);
    };
  }
}
