package dev.scriptorium.processor.domain;

import dev.scriptorium.common.command.Command;
import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.JobCommand.Authorization;
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
import dev.scriptorium.processor.domain.order.Order;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Nothing yet.
 *
 * <p>Leaves to: {@link JobAggregate} or {@link OrderAggregate}, by create.
 */
public record Absent() implements AggregateState {

  @Override
  public Decision<? extends Fact> decide(Command command, DecisionContext context) {
    return switch (command) {
      case JobCommand.Create create -> create(create, context);
      case JobCommand.OfExistingJob other -> Decision.noSuchJob();
      case OrderCommand.CreateOrder create ->
          Decision.accepted(new OrderFact.Created(create.details(), create.fingerprint()));
      case OrderCommand.OfDraftOrder other -> Decision.noSuchOrder();
      case TaskReport report -> Decision.noSuchJob();
    };
  }

  private static Decision<JobFact> create(JobCommand.Create create, DecisionContext context) {
    return create.uniqueExternalId() != null && context.externalId() == Availability.TAKEN
        ? new Decision.Refused<>(
            Refusal.DUPLICATE_EXTERNAL_ID, "Another job carries this external id")
        : Decision.accepted(
            new JobFact.Created(
                create.details(), firstPhase(create.authorization()), create.fingerprint()));
  }

  private static JobPhase firstPhase(Authorization authorization) {
    return switch (authorization) {
      case GRANTED -> JobPhase.PENDING;
      case REQUIRED -> JobPhase.AWAITING_AUTHORIZATION;
    };
  }

  @Override
  public AggregateState evolve(Fact fact, Instant at) {
    return switch (fact) {
      case JobFact.Created created -> new JobAggregate(JobState.created(created, at));
      case OrderFact.Created created -> new OrderAggregate(Order.created(created, at));
      case JobFact.OfExistingJob other -> throw AggregateState.impossible(this, other);
      case OrderFact.OfExistingOrder other -> throw AggregateState.impossible(this, other);
    };
  }

  @Override
  public @Nullable String externalId() {
    return null;
  }
}
