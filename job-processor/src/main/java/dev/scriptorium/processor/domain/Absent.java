package dev.scriptorium.processor.domain;

import dev.scriptorium.common.command.Command;
import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.JobCommand.ExternalIdRule;
import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.outcome.Refusal;
import dev.scriptorium.processor.domain.Circumstances.Availability;
import java.time.Instant;

/**
 * Nothing yet.
 *
 * <p>Leads out: a create, to {@link Pending}, {@link AwaitingAuthorization} or {@link Prepared}.
 */
public record Absent() implements Root {

  private static final Decision NO_SUCH_JOB =
      new Decision.Refused(Refusal.NOT_FOUND, "There is no such job");
  private static final Decision NO_SUCH_ORDER =
      new Decision.Refused(Refusal.NOT_FOUND, "There is no such order");

  /** What a root answers to a request for a job that it is not. */
  static Decision noSuchJob() {
    return NO_SUCH_JOB;
  }

  /** What a root answers to a request for an order that it is not. */
  static Decision noSuchOrder() {
    return NO_SUCH_ORDER;
  }

  @Override
  public Decision decide(Command command, Circumstances circumstances) {
    return switch (command) {
      case JobCommand request -> decide(request, circumstances);
      case OrderCommand request -> decide(request);
    };
  }

  private static Decision decide(JobCommand request, Circumstances circumstances) {
    return switch (request) {
      case JobCommand.Create create ->
          create.externalIdRule() == ExternalIdRule.UNIQUE
                  && circumstances.externalId() == Availability.TAKEN
              ? new Decision.Refused(
                  Refusal.DUPLICATE_EXTERNAL_ID, "Another job carries this external id")
              : Decision.Accepted.of(
                  new JobFact.Created(
                      create.details(), create.authorization(), create.fingerprint()));
      case JobCommand.OfExistingJob other -> NO_SUCH_JOB;
    };
  }

  private static Decision decide(OrderCommand request) {
    return switch (request) {
      case OrderCommand.CreateOrder create ->
          Decision.Accepted.of(new OrderFact.Created(create.details(), create.fingerprint()));
      case OrderCommand.OfDraftOrder other -> NO_SUCH_ORDER;
    };
  }

  @Override
  public Root evolve(Fact fact, Instant at) {
    return switch (fact) {
      case JobFact.Created created -> Job.created(created, at);
      case OrderFact.Created created -> Order.created(created, at);
      case JobFact.Later later -> throw Root.impossible(this, later);
      case OrderFact.Later later -> throw Root.impossible(this, later);
    };
  }
}
