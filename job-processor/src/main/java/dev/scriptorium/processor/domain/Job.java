package dev.scriptorium.processor.domain;

import dev.scriptorium.common.command.Command;
import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import java.time.Instant;
import java.util.Objects;

/** A job outside any order. */
public sealed interface Job extends Root permits AwaitingAuthorization, Pending, DeletedJob {

  /** What every state of it knows. */
  JobCore core();

  /** What the outside can tell apart. */
  JobPhase phase();

  /** The state as it is stored. */
  JobSnapshot snapshot();

  /** Decides what a client asks of this job. */
  Decision decide(JobCommand request);

  /** The state after something happened to a job that is there. */
  Job evolve(JobFact.Later fact, Instant at);

  /** A job as it begins. */
  static Job created(JobFact.Created fact, Instant at) {
    JobCore core = new JobCore(fact.details(), at, fact.fingerprint());
    return switch (fact.authorization()) {
      case GRANTED -> new Pending(core, at);
      case REQUIRED -> new AwaitingAuthorization(core);
    };
  }

  /** The job that was stored. */
  static Job of(JobSnapshot stored) {
    JobCore core = new JobCore(stored.details(), stored.createdAt(), stored.createFingerprint());
    return switch (stored.phase()) {
      case AWAITING_AUTHORIZATION -> new AwaitingAuthorization(core);
      case PENDING -> new Pending(core, Objects.requireNonNull(stored.authorizedAt()));
      case DELETED -> new DeletedJob(core, stored.authorizedAt());
      case DRAFT, CANCELED ->
          throw new IllegalStateException("no job outside an order is " + stored.phase());
    };
  }

  @Override
  default Decision decide(Command command, Circumstances circumstances) {
    return switch (command) {
      case JobCommand request -> decide(request);
      case OrderCommand request -> Absent.noSuchOrder();
    };
  }

  @Override
  default Root evolve(Fact fact, Instant at) {
    return switch (fact) {
      case JobFact.Later later -> evolve(later, at);
      case JobFact.Created created -> throw Root.impossible(this, created);
      case OrderFact other -> throw Root.impossible(this, other);
    };
  }
}
