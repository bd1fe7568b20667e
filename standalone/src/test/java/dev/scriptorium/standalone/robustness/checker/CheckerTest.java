package dev.scriptorium.standalone.robustness.checker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.standalone.robustness.checker.Violation.Kind;
import dev.scriptorium.standalone.robustness.checker.Work.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A correct history, and one planted violation of each kind. */
class CheckerTest {

  private static final UUID ORDER = new UUID(0, 1);
  private static final UUID JOB = new UUID(0, 2);
  private static final UUID UNKNOWN = new UUID(0, 3);
  private static final UUID OPEN_TASK = new UUID(0, 4);
  private static final UUID DONE_TASK = new UUID(0, 5);
  private static final UUID LEASE = new UUID(0, 6);
  private static final UUID LATE_LEASE = new UUID(0, 7);

  private final List<CreateAttempt> attempts =
      new ArrayList<>(
          List.of(
              new CreateAttempt("order", new CreateResult.Created(ORDER, ORDER)),
              new CreateAttempt("job", new CreateResult.Created(ORDER, JOB)),
              new CreateAttempt("no response", new CreateResult.Unknown("connection reset")),
              new CreateAttempt(
                  "no response, not created", new CreateResult.Unknown("connection reset")),
              new CreateAttempt("not sent", new CreateResult.NotCreated("503"))));
  private final List<Stored.Aggregate> aggregates =
      new ArrayList<>(List.of(new Stored.Aggregate(ORDER, 3), new Stored.Aggregate(UNKNOWN, 1)));
  private final List<Stored.Resource> resources =
      new ArrayList<>(
          List.of(
              new Stored.Resource(ORDER, ORDER, "order"),
              new Stored.Resource(ORDER, JOB, "job"),
              new Stored.Resource(UNKNOWN, UNKNOWN, "no response")));
  private final List<Stored.TimelineRow> timeline =
      new ArrayList<>(
          List.of(
              new Stored.TimelineRow(ORDER, 1),
              new Stored.TimelineRow(ORDER, 2),
              new Stored.TimelineRow(ORDER, 3),
              new Stored.TimelineRow(UNKNOWN, 1)));
  private final Map<UUID, String> shown = new HashMap<>(Map.of(ORDER, "order", JOB, "job"));
  private final List<PublishedEvent> events =
      new ArrayList<>(
          List.of(event(ORDER, 1), event(UNKNOWN, 1), event(ORDER, 2), event(ORDER, 3)));
  private final List<Work.Fact> facts =
      new ArrayList<>(
          List.of(
              new Work.Fact(ORDER, DONE_TASK, Change.OPENED, null),
              new Work.Fact(ORDER, DONE_TASK, Change.COMPLETED, LEASE),
              new Work.Fact(ORDER, OPEN_TASK, Change.OPENED, null)));
  private final Set<UUID> open = new HashSet<>(Set.of(OPEN_TASK));
  private final List<Work.Attempt> leases =
      new ArrayList<>(
          List.of(
              new Work.Attempt(LEASE, DONE_TASK, "COMPLETED"),
              new Work.Attempt(LATE_LEASE, DONE_TASK, "SUPERSEDED")));
  private final List<Work.Shown> jobs =
      new ArrayList<>(
          List.of(
              new Work.Shown(JOB, "working", "NOTHING", true),
              new Work.Shown(UNKNOWN, "pending", "MEDIA", false),
              new Work.Shown(ORDER, "complete", "NOTHING", false)));

  @Test
  void a_correct_history_has_no_violation() {
    assertThat(violations()).isEmpty();
  }

  @Test
  void duplicates_from_a_watermark_are_not_a_violation() {
    events.add(2, event(ORDER, 1));
    events.addAll(List.of(event(ORDER, 2), event(ORDER, 3)));
    assertThat(violations()).isEmpty();
  }

  @Test
  void a_gap_that_is_filled_by_a_repeat_in_order_is_not_a_violation() {
    events.clear();
    events.addAll(
        List.of(
            event(ORDER, 1), event(ORDER, 3), event(UNKNOWN, 1), event(ORDER, 2), event(ORDER, 3)));
    assertThat(violations()).isEmpty();
  }

  @Test
  void a_confirmed_create_that_is_not_stored_is_lost() {
    resources.removeIf(item -> item.id().equals(JOB));
    assertThat(violations()).containsExactly(Kind.CONFIRMED_CREATE_LOST);
  }

  @Test
  void a_confirmed_create_that_is_not_shown_is_lost() {
    shown.remove(JOB);
    assertThat(violations()).containsExactly(Kind.CONFIRMED_CREATE_LOST);
  }

  @Test
  void a_confirmed_create_that_is_shown_under_another_name_is_lost() {
    shown.put(JOB, "order");
    assertThat(violations()).containsExactly(Kind.CONFIRMED_CREATE_LOST);
  }

  @Test
  void a_confirmed_create_that_was_created_under_another_id_is_lost() {
    attempts.set(1, new CreateAttempt("job", new CreateResult.Created(ORDER, UNKNOWN)));
    assertThat(violations()).containsExactly(Kind.CONFIRMED_CREATE_LOST);
  }

  @Test
  void a_refused_create_that_exists_is_reported() {
    attempts.set(2, new CreateAttempt("no response", new CreateResult.NotCreated("503")));
    assertThat(violations()).containsExactly(Kind.REFUSED_CREATE_EXISTS);
  }

  @Test
  void two_jobs_for_one_confirmed_request_are_reported() {
    resources.add(new Stored.Resource(ORDER, UUID.randomUUID(), "job"));
    assertThat(violations()).containsExactly(Kind.CREATED_TWICE);
  }

  @Test
  void two_jobs_for_one_request_without_response_are_reported() {
    resources.add(new Stored.Resource(ORDER, UUID.randomUUID(), "no response"));
    assertThat(violations()).containsExactly(Kind.CREATED_TWICE);
  }

  @Test
  void a_missing_event_between_others_is_a_gap() {
    events.removeIf(event -> event.sequence() == 2);
    assertThat(violations()).contains(Kind.EVENT_GAP);
  }

  @Test
  void a_missing_first_event_is_a_gap() {
    events.removeIf(event -> event.rootId().equals(ORDER) && event.sequence() == 1);
    assertThat(violations()).contains(Kind.EVENT_GAP);
  }

  @Test
  void events_out_of_order_are_reported() {
    events.set(2, event(ORDER, 3));
    events.set(3, event(ORDER, 2));
    assertThat(violations()).containsExactly(Kind.EVENT_ORDER);
  }

  @Test
  void a_repeat_with_another_id_is_reported() {
    events.add(new PublishedEvent(0, 9, ORDER, 3, "another id", content(ORDER, 3)));
    assertThat(violations()).containsExactly(Kind.EVENT_CHANGED);
  }

  @Test
  void a_repeat_with_another_content_is_reported() {
    events.add(new PublishedEvent(0, 9, ORDER, 3, id(ORDER, 3), "another content"));
    assertThat(violations()).containsExactly(Kind.EVENT_CHANGED);
  }

  @Test
  void a_repeat_in_another_partition_is_reported() {
    events.add(new PublishedEvent(1, 9, ORDER, 3, id(ORDER, 3), content(ORDER, 3)));
    assertThat(violations()).containsExactly(Kind.EVENT_CHANGED);
  }

  @Test
  void one_id_for_two_events_is_reported() {
    events.set(3, new PublishedEvent(0, 9, ORDER, 3, id(ORDER, 2), content(ORDER, 3)));
    assertThat(violations()).containsExactly(Kind.EVENT_CHANGED);
  }

  @Test
  void an_aggregate_without_timeline_is_inconsistent() {
    timeline.removeIf(row -> row.rootId().equals(UNKNOWN));
    events.removeIf(event -> event.rootId().equals(UNKNOWN));
    assertThat(violations()).containsExactly(Kind.INCONSISTENT);
  }

  @Test
  void an_aggregate_behind_its_timeline_is_inconsistent() {
    aggregates.set(0, new Stored.Aggregate(ORDER, 2));
    assertThat(violations()).containsExactly(Kind.INCONSISTENT);
  }

  @Test
  void a_timeline_without_aggregate_is_inconsistent() {
    aggregates.removeIf(aggregate -> aggregate.id().equals(UNKNOWN));
    resources.removeIf(item -> item.id().equals(UNKNOWN));
    assertThat(violations()).containsExactly(Kind.INCONSISTENT);
  }

  @Test
  void a_job_without_aggregate_is_inconsistent() {
    resources.add(
        new Stored.Resource(UUID.randomUUID(), UUID.randomUUID(), "no response, not created"));
    assertThat(violations()).containsExactly(Kind.INCONSISTENT);
  }

  @Test
  void a_timeline_without_event_is_inconsistent() {
    events.removeIf(event -> event.rootId().equals(UNKNOWN));
    assertThat(violations()).containsExactly(Kind.INCONSISTENT);
  }

  @Test
  void an_event_without_aggregate_is_inconsistent() {
    events.add(event(UUID.randomUUID(), 1));
    assertThat(violations()).containsExactly(Kind.INCONSISTENT);
  }

  @Test
  void a_task_that_has_not_ended_and_cannot_be_claimed_is_lost() {
    open.clear();
    assertThat(violations()).containsExactly(Kind.TASK_LOST);
  }

  @Test
  void a_task_that_ends_twice_is_reported() {
    facts.add(new Work.Fact(ORDER, DONE_TASK, Change.FAILED, null));
    assertThat(violations()).containsExactly(Kind.TASK_ENDED_TWICE);
  }

  @Test
  void two_workers_that_completed_one_task_are_reported() {
    leases.set(1, new Work.Attempt(LATE_LEASE, DONE_TASK, "COMPLETED"));
    assertThat(violations()).containsExactly(Kind.TASK_ENDED_TWICE, Kind.RESULT_LOST);
  }

  @Test
  void a_result_that_was_confirmed_and_does_not_count_is_lost() {
    leases.add(new Work.Attempt(UUID.randomUUID(), OPEN_TASK, "COMPLETED"));
    assertThat(violations()).containsExactly(Kind.RESULT_LOST);
  }

  @Test
  void a_task_that_has_ended_and_can_be_claimed_is_inconsistent() {
    open.add(DONE_TASK);
    assertThat(violations()).containsExactly(Kind.INCONSISTENT);
  }

  @Test
  void a_task_that_nobody_opened_is_inconsistent() {
    open.add(UUID.randomUUID());
    assertThat(violations()).containsExactly(Kind.INCONSISTENT);
  }

  @Test
  void a_job_that_waits_for_nothing_and_is_not_worked_on_is_stuck() {
    jobs.set(0, new Work.Shown(JOB, "working", "NOTHING", false));
    assertThat(violations()).containsExactly(Kind.JOB_STUCK);
  }

  private List<Kind> violations() {
    return Checker.check(
            attempts,
            new Stored(aggregates, resources, timeline, shown, new Work(facts, open, leases, jobs)),
            events)
        .stream()
        .map(Violation::kind)
        .toList();
  }

  private static PublishedEvent event(UUID rootId, long sequence) {
    return new PublishedEvent(
        0, 0, rootId, sequence, id(rootId, sequence), content(rootId, sequence));
  }

  private static String id(UUID rootId, long sequence) {
    return rootId + "-" + sequence;
  }

  private static String content(UUID rootId, long sequence) {
    return "event " + sequence + " of " + rootId;
  }
}
