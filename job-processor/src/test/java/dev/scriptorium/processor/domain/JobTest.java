package dev.scriptorium.processor.domain;

import static dev.scriptorium.processor.domain.Commands.LECTURE;
import static dev.scriptorium.processor.domain.Commands.create;
import static dev.scriptorium.processor.domain.Commands.createUnique;
import static dev.scriptorium.processor.domain.Commands.order;
import static dev.scriptorium.processor.domain.Commands.upload;
import static dev.scriptorium.processor.domain.Given.NOON;
import static dev.scriptorium.processor.domain.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.JobCommand.Authorization;
import dev.scriptorium.common.command.JobCommand.ExternalIdRule;
import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.model.CaptioningChanges;
import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.common.model.Fidelity;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.Media;
import dev.scriptorium.common.model.People;
import dev.scriptorium.common.outcome.Refusal;
import dev.scriptorium.processor.domain.decision.DecisionContext;
import dev.scriptorium.processor.domain.decision.DecisionContext.Availability;
import dev.scriptorium.processor.domain.fact.JobFact;
import dev.scriptorium.processor.domain.job.AwaitingAuthorization;
import dev.scriptorium.processor.domain.job.JobCore;
import dev.scriptorium.processor.domain.job.Pending;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JobTest {

  @Test
  void a_job_is_pending_from_the_start_where_no_authorization_is_required() {
    var then = given().when(create());
    then.then(new JobFact.Created(LECTURE, JobPhase.PENDING, null));
    assertThat(then.state())
        .isEqualTo(
            new JobAggregate(
                new Pending(new JobCore(LECTURE, NOON, null, new Media.None()), NOON)));
  }

  @Test
  void a_job_waits_where_authorization_is_required_until_it_is_given() {
    var job = given(create(Authorization.REQUIRED, null));
    assertThat(job.aggregate().state())
        .isEqualTo(
            new JobAggregate(
                new AwaitingAuthorization(
                    new JobCore(LECTURE, NOON, null, new Media.None()), null)));
    var then = job.when(new JobCommand.Authorize()).then(new JobFact.Authorized());
    assertThat(then.state())
        .isEqualTo(
            new JobAggregate(
                new Pending(
                    new JobCore(LECTURE, NOON, null, new Media.None()), NOON.plusSeconds(1))));
  }

  @Test
  void authorizing_a_job_that_does_not_wait_does_nothing() {
    given(create()).when(new JobCommand.Authorize()).thenIgnored();
  }

  @Test
  void a_deleted_job_is_gone() {
    var deleted = given(create(), new JobCommand.Delete());
    deleted.when(new JobCommand.Delete()).thenRefused(Refusal.NOT_FOUND);
    deleted.when(new JobCommand.Authorize()).thenRefused(Refusal.NOT_FOUND);
  }

  @Test
  void what_was_never_created_cannot_be_authorized_or_deleted() {
    given().when(new JobCommand.Authorize()).thenRefused(Refusal.NOT_FOUND);
    given().when(new JobCommand.Delete()).thenRefused(Refusal.NOT_FOUND);
  }

  @Test
  void a_repeated_create_is_ignored() {
    given(create()).when(create()).thenIgnored();
    given(create(Authorization.GRANTED, "f"))
        .when(create(Authorization.GRANTED, "f"))
        .thenIgnored();
  }

  @Test
  void an_idempotency_key_cannot_be_used_for_another_request() {
    given(create(Authorization.GRANTED, "f"))
        .when(create(Authorization.GRANTED, "g"))
        .thenRefused(Refusal.IDEMPOTENCY_KEY_REUSED);
    given(create())
        .when(
            new JobCommand.Create(
                new CaptioningDetails("Other", "en", null, null, null, null),
                Authorization.GRANTED,
                ExternalIdRule.SHARED,
                null))
        .thenRefused(Refusal.IDEMPOTENCY_KEY_REUSED);
  }

  @Test
  void an_idempotency_key_of_a_deleted_job_stays_used() {
    given(create(Authorization.GRANTED, "f"), new JobCommand.Delete())
        .when(create(Authorization.GRANTED, "f"))
        .thenRefused(Refusal.IDEMPOTENCY_KEY_REUSED);
  }

  @Test
  void an_external_id_that_is_taken_refuses_only_who_wants_it_alone() {
    var taken = new DecisionContext(Availability.TAKEN);
    given().when(createUnique(), NOON, taken).thenRefused(Refusal.DUPLICATE_EXTERNAL_ID);
    given().when(create(), NOON, taken).then(new JobFact.Created(LECTURE, JobPhase.PENDING, null));
  }

  @Test
  void another_owner_finds_nothing() {
    given(create()).by(Ids.fresh(), new JobCommand.Delete()).thenRefused(Refusal.NOT_FOUND);
  }

  @Test
  void a_job_that_is_moved_belongs_to_the_other_account_from_then_on() {
    UUID other = Ids.fresh();
    var moved =
        given(create(), upload())
            .when(move(other, ExternalIdRule.SHARED))
            .then(
                new JobFact.Moved(other),
                new JobFact.Changed(
                    new CaptioningDetails("Lecture", "en", "lecture-1", null, null, 2)));
    assertThat(moved.step().entries()).extracting(TimelineEntry::accountId).containsOnly(other);
    assertThat(moved.step().next().accountId()).isEqualTo(other);
    var job = given(create(), move(other, ExternalIdRule.SHARED));
    job.when(new JobCommand.Delete()).thenRefused(Refusal.NOT_FOUND);
    job.by(other, new JobCommand.Delete()).then(new JobFact.Deleted());
  }

  @Test
  void a_job_moves_only_before_its_work_begins() {
    given(create(), upload(), order(Fidelity.MECHANICAL, People.NONE))
        .when(move(Ids.fresh(), ExternalIdRule.SHARED))
        .thenRefused(Refusal.WRONG_STATE);
    given(create(), new JobCommand.Delete())
        .when(move(Ids.fresh(), ExternalIdRule.SHARED))
        .thenRefused(Refusal.NOT_FOUND);
  }

  @Test
  void a_job_does_not_move_where_its_external_id_is_taken_and_must_be_unique() {
    var taken = new DecisionContext(Availability.TAKEN);
    given(create())
        .when(move(Ids.fresh(), ExternalIdRule.UNIQUE), NOON, taken)
        .thenRefused(Refusal.DUPLICATE_EXTERNAL_ID);
  }

  private static JobCommand.Move move(UUID accountId, ExternalIdRule rule) {
    return new JobCommand.Move(
        accountId, new CaptioningChanges(2, null, null, null, null, null, null), rule, "lecture-1");
  }

  @Test
  void a_job_is_not_an_order() {
    given(create()).when(Commands.place()).thenRefused(Refusal.NOT_FOUND);
  }

  @Test
  void time_never_goes_back() {
    var job = given(create(Authorization.REQUIRED, null));
    var then =
        job.when(new JobCommand.Authorize(), NOON.minusSeconds(60), DecisionContext.WITHOUT_CLAIM);
    assertThat(then.step().entries()).extracting(TimelineEntry::at).containsExactly(NOON);
  }
}
