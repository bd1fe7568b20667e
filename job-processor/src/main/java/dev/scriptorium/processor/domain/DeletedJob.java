package dev.scriptorium.processor.domain;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The tombstone of a job: its id stays taken for good.
 *
 * <p>Leads in: delete. Leads out: nothing.
 */
public record DeletedJob(JobCore core, @Nullable Instant authorizedAt) implements Job {

  @Override
  public JobPhase phase() {
    return JobPhase.DELETED;
  }

  @Override
  public JobSnapshot snapshot() {
    return core.snapshot(phase(), authorizedAt);
  }

  @Override
  public Decision decide(JobCommand request) {
    return switch (request) {
      case JobCommand.Create create -> Repeats.deletedSince();
      case JobCommand.OfExistingJob other -> Absent.noSuchJob();
    };
  }

  @Override
  public Job evolve(JobFact.Later fact, Instant at) {
    throw Root.impossible(this, fact);
  }
}
