package dev.scriptorium.processor.domain;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import java.time.Instant;

/**
 * A job that may be worked on and has not been taken up.
 *
 * <p>Leads in: create; authorize, from {@link AwaitingAuthorization}. Leads out: delete, to {@link
 * DeletedJob}.
 */
public record Pending(JobCore core, Instant authorizedAt) implements Job {

  @Override
  public JobPhase phase() {
    return JobPhase.PENDING;
  }

  @Override
  public JobSnapshot snapshot() {
    return core.snapshot(phase(), authorizedAt);
  }

  @Override
  public Decision decide(JobCommand request) {
    return switch (request) {
      case JobCommand.Create create -> core.decideRepeat(create);
      case JobCommand.Authorize authorize -> new Decision.Ignored("It needs no authorisation");
      case JobCommand.Delete delete -> Decision.Accepted.of(new JobFact.Deleted());
    };
  }

  @Override
  public Job evolve(JobFact.Later fact, Instant at) {
    return switch (fact) {
      case JobFact.Authorized authorized -> throw Root.impossible(this, authorized);
      case JobFact.Deleted deleted -> new DeletedJob(core, authorizedAt);
    };
  }
}
