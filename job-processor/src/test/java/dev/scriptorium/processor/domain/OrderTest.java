package dev.scriptorium.processor.domain;

import static dev.scriptorium.processor.domain.Commands.BROCHURE;
import static dev.scriptorium.processor.domain.Commands.FIRST;
import static dev.scriptorium.processor.domain.Commands.SECOND;
import static dev.scriptorium.processor.domain.Commands.add;
import static dev.scriptorium.processor.domain.Commands.cancel;
import static dev.scriptorium.processor.domain.Commands.createOrder;
import static dev.scriptorium.processor.domain.Commands.languages;
import static dev.scriptorium.processor.domain.Commands.page;
import static dev.scriptorium.processor.domain.Commands.place;
import static dev.scriptorium.processor.domain.Commands.rename;
import static dev.scriptorium.processor.domain.Commands.renameJob;
import static dev.scriptorium.processor.domain.Given.NOON;
import static dev.scriptorium.processor.domain.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.OptionalText;
import dev.scriptorium.common.model.OrderChanges;
import dev.scriptorium.common.model.OrderDetails;
import dev.scriptorium.common.model.TranslationDetails;
import dev.scriptorium.common.model.TranslationDetails.Activity;
import dev.scriptorium.common.outcome.Refusal;
import dev.scriptorium.processor.domain.fact.JobFact;
import dev.scriptorium.processor.domain.fact.OrderFact;
import dev.scriptorium.processor.domain.job.Pending;
import dev.scriptorium.processor.domain.order.CanceledOrder;
import dev.scriptorium.processor.domain.order.DraftOrder;
import dev.scriptorium.processor.domain.order.Order;
import dev.scriptorium.processor.domain.order.OrderedJob;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderTest {

  @Test
  void an_order_begins_as_a_draft_without_jobs() {
    var then = given().when(createOrder()).then(new OrderFact.Created(BROCHURE, null));
    assertThat(then.state())
        .isInstanceOfSatisfying(
            OrderAggregate.class,
            aggregate -> {
              assertThat(aggregate.order()).isInstanceOf(DraftOrder.class);
              assertThat(aggregate.order().jobs().all()).isEmpty();
            });
  }

  @Test
  void placing_an_order_numbers_its_active_jobs_as_they_were_added() {
    given(createOrder(), add(FIRST, null, Activity.INACTIVE), add(SECOND))
        .when(place())
        .then(
            new OrderFact.Placed("EN2600001"),
            new OrderFact.OfJob(SECOND, new JobFact.Ordered("EN2600001-01")));
  }

  @Test
  void an_inactive_job_stays_a_draft_when_its_order_is_placed() {
    var placed = given(createOrder(), add(FIRST, null, Activity.INACTIVE), place());
    assertThat(order(placed).jobs().all())
        .extracting(job -> job.state().phase())
        .containsExactly(JobPhase.DRAFT);
  }

  @Test
  void canceling_an_order_cancels_its_jobs() {
    var canceled = given(createOrder(), add(FIRST), add(SECOND), cancel());
    assertThat(order(canceled)).isInstanceOf(CanceledOrder.class);
    assertThat(order(canceled).jobs().all())
        .extracting(job -> job.state().phase())
        .containsOnly(JobPhase.CANCELED);
  }

  @Test
  void deleting_an_order_deletes_its_jobs() {
    given(createOrder(), add(FIRST))
        .when(new OrderCommand.DeleteOrder())
        .then(new OrderFact.OfJob(FIRST, new JobFact.Deleted()), new OrderFact.Deleted());
  }

  @Test
  void only_a_draft_order_can_be_changed() {
    for (OrderEnd end : OrderEnd.values()) {
      var order = given(createOrder(), add(FIRST), end.command);
      order.when(add(SECOND)).thenRefused(Refusal.WRONG_STATE);
      order.when(rename("Other")).thenRefused(Refusal.WRONG_STATE);
      order.when(renameJob(FIRST, "Other")).thenRefused(Refusal.WRONG_STATE);
      order.when(new OrderCommand.RemoveJob(FIRST)).thenRefused(Refusal.WRONG_STATE);
      order.when(new OrderCommand.DeleteOrder()).thenRefused(Refusal.WRONG_STATE);
      order.when(place()).thenRefused(Refusal.WRONG_STATE);
      order.when(cancel()).thenRefused(Refusal.WRONG_STATE);
    }
  }

  private enum OrderEnd {
    PLACED(place()),
    CANCELED(cancel());

    private final OrderCommand command;

    OrderEnd(OrderCommand command) {
      this.command = command;
    }
  }

  @Test
  void changes_come_before_the_placing_that_carries_them() {
    var renamed = new OrderDetails("Other", null, "SPRING", null, null);
    given(createOrder())
        .when(
            new OrderCommand.PlaceOrder(
                new OrderChanges("Other", null, null, null, null, Set.of()), "EN2600002"))
        .then(new OrderFact.Changed(renamed), new OrderFact.Placed("EN2600002"));
  }

  @Test
  void what_is_not_named_stays_and_what_is_cleared_goes() {
    given(createOrder())
        .when(
            new OrderCommand.ChangeOrder(
                new OrderChanges(
                    null, null, null, "partner", null, Set.of(OptionalText.COUPON_NAME))))
        .then(new OrderFact.Changed(new OrderDetails("Brochure", null, null, "partner", null)));
  }

  @Test
  void a_change_that_changes_nothing_is_ignored() {
    given(createOrder()).when(rename("Brochure")).thenIgnored();
    given(createOrder(), add(FIRST)).when(renameJob(FIRST, "Page")).thenIgnored();
  }

  @Test
  void a_removed_job_is_gone_and_its_position_is_not_used_again() {
    var order = given(createOrder(), add(FIRST), new OrderCommand.RemoveJob(FIRST));
    order.when(renameJob(FIRST, "Other")).thenRefused(Refusal.NOT_FOUND);
    order.when(new OrderCommand.RemoveJob(FIRST)).thenRefused(Refusal.NOT_FOUND);
    var readded = order.when(add(SECOND)).then(added(SECOND));
    assertThat(((OrderAggregate) readded.state()).order().jobs().all())
        .extracting(OrderedJob::position)
        .containsExactly(1, 2);
  }

  @Test
  void a_job_that_is_added_again_is_there_once_even_when_the_order_has_been_placed_by_then() {
    given(createOrder(), add(FIRST)).when(add(FIRST)).thenIgnored();
    given(createOrder(), add(FIRST), place()).when(add(FIRST)).thenIgnored();
    given(createOrder(), add(FIRST, "f", Activity.ACTIVE))
        .when(add(FIRST, "g", Activity.ACTIVE))
        .thenRefused(Refusal.IDEMPOTENCY_KEY_REUSED);
    given(createOrder(), add(FIRST), new OrderCommand.RemoveJob(FIRST))
        .when(add(FIRST))
        .thenRefused(Refusal.IDEMPOTENCY_KEY_REUSED);
  }

  @Test
  void an_order_has_at_most_as_many_jobs_as_the_command_allows() {
    given(createOrder(), add(FIRST))
        .when(new OrderCommand.AddJob(SECOND, page(Activity.ACTIVE), null, 1))
        .thenRefused(Refusal.TOO_MANY_JOBS);
    given(createOrder(), add(FIRST), new OrderCommand.RemoveJob(FIRST))
        .when(new OrderCommand.AddJob(SECOND, page(Activity.ACTIVE), null, 1))
        .then(added(SECOND));
  }

  @Test
  void two_changes_that_are_good_one_by_one_make_no_translation_into_the_same_language() {
    var order = given(createOrder(), add(FIRST), languages(FIRST, null, "fr"));
    order.when(languages(FIRST, "fre", null)).thenRefused(Refusal.SAME_LANGUAGE);
    given(createOrder())
        .when(
            new OrderCommand.AddJob(
                FIRST,
                languages(FIRST, "fr", "fr").changes().applyTo(page(Activity.ACTIVE)),
                null,
                1))
        .thenRefused(Refusal.SAME_LANGUAGE);
  }

  @Test
  void a_deleted_order_is_gone() {
    var deleted = given(createOrder(), new OrderCommand.DeleteOrder());
    deleted.when(add(FIRST)).thenRefused(Refusal.NOT_FOUND);
    deleted.when(createOrder()).thenRefused(Refusal.IDEMPOTENCY_KEY_REUSED);
  }

  @Test
  void a_job_gets_its_number_and_its_authorization_when_its_order_is_placed() {
    var placed = given(createOrder(), add(FIRST), place());
    assertThat(order(placed).jobs().all())
        .singleElement()
        .satisfies(
            job -> {
              assertThat(job.number()).isEqualTo("EN2600001-01");
              assertThat(job.state()).isInstanceOf(Pending.class);
              assertThat(job.state().authorizedAt()).isEqualTo(NOON.plusSeconds(2));
            });
  }

  @Test
  void what_is_left_of_a_deleted_job_has_no_long_texts() {
    var order = given(createOrder(), add(FIRST), new OrderCommand.RemoveJob(FIRST));
    assertThat(order(order).jobs().all())
        .singleElement()
        .extracting(job -> ((TranslationDetails) job.state().core().details()).briefing())
        .isNull();
  }

  private static Order order(Given given) {
    return ((OrderAggregate) given.aggregate().state()).order();
  }

  private static OrderFact added(UUID jobId) {
    return new OrderFact.OfJob(
        jobId, new JobFact.Created(page(Activity.ACTIVE), JobPhase.DRAFT, null));
  }

  @Test
  void an_order_is_not_a_job() {
    given(createOrder()).when(new JobCommand.Delete()).thenRefused(Refusal.NOT_FOUND);
  }
}
