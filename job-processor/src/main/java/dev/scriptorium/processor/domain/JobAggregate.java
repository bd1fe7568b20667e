package dev.scriptorium.processor.domain;

import dev.scriptorium.common.command.Command;
import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.command.TaskReport;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.outcome.Refusal;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.decision.DecisionContext;
import dev.scriptorium.processor.domain.decision.DecisionContext.Availability;
import dev.scriptorium.processor.domain.fact.Fact;
import dev.scriptorium.processor.domain.fact.JobFact;
import dev.scriptorium.processor.domain.fact.OrderFact;
import dev.scriptorium.processor.domain.job.JobState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A job outside any order. */
public record JobAggregate(JobState job) implements AggregateState {

  @Override
  public Decision<? extends Fact> decide(Command command, DecisionContext context) {
    return switch (command) {
      case JobCommand.Create create -> job.decideRepeat(create.details(), create.fingerprint());
      case JobCommand.OfExistingJob other -> decide(other, context);
      case TaskReport report -> job.decide(report);
      case OrderCommand other -> Decision.noSuchOrder();
    };
  }

  /** A job that is moved may want its external id for itself in the new account, too. */
  private Decision<JobFact> decide(JobCommand.OfExistingJob command, DecisionContext context) {
    Decision<JobFact> decision = job.decide(command);
    return decision instanceof Decision.Accepted
            && command.uniqueExternalId() != null
            && context.externalId() == Availability.TAKEN
        ? new Decision.Refused<>(
            Refusal.DUPLICATE_EXTERNAL_ID, "Another job of that account carries this external id")
        : decision;
  }

  @Override
  public AggregateState evolve(Fact fact, Instant at) {
    return switch (fact) {
      case JobFact.OfExistingJob ofJob -> new JobAggregate(job.evolve(ofJob, at));
      case JobFact.Created created -> throw AggregateState.impossible(this, created);
      case OrderFact other -> throw AggregateState.impossible(this, other);
    };
  }

  @Override
  public @Nullable String externalId() {
    return job.phase() == JobPhase.DELETED ? null : job.core().details().externalId();
  }
}
