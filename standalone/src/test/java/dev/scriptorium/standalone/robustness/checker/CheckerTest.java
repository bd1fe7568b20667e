package dev.scriptorium.standalone.robustness.checker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.standalone.robustness.checker.Violation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A sound history, and one planted violation of each kind. */
class CheckerTest {

  private static final UUID ORDER = new UUID(0, 1);
  private static final UUID JOB = new UUID(0, 2);
  private static final UUID UNANSWERED = new UUID(0, 3);

  private final List<Request> requests =
      new ArrayList<>(
          List.of(
              new Request("order", new Answer.Made(ORDER, ORDER)),
              new Request("job", new Answer.Made(ORDER, JOB)),
              new Request("unanswered", new Answer.Unknown("connection reset")),
              new Request("unanswered and not made", new Answer.Unknown("connection reset")),
              new Request("not sent", new Answer.NotMade("503"))));
  private final List<Stored.Root> roots =
      new ArrayList<>(List.of(new Stored.Root(ORDER, 3), new Stored.Root(UNANSWERED, 1)));
  private final List<Stored.Made> made =
      new ArrayList<>(
          List.of(
              new Stored.Made(ORDER, ORDER, "order"),
              new Stored.Made(ORDER, JOB, "job"),
              new Stored.Made(UNANSWERED, UNANSWERED, "unanswered")));
  private final List<Stored.TimelineRow> timeline =
      new ArrayList<>(
          List.of(
              new Stored.TimelineRow(ORDER, 1),
              new Stored.TimelineRow(ORDER, 2),
              new Stored.TimelineRow(ORDER, 3),
              new Stored.TimelineRow(UNANSWERED, 1)));
  private final Map<UUID, String> shown = new HashMap<>(Map.of(ORDER, "order", JOB, "job"));
  private final List<PublishedEvent> events =
      new ArrayList<>(
          List.of(event(ORDER, 1), event(UNANSWERED, 1), event(ORDER, 2), event(ORDER, 3)));

  @Test
  void a_sound_history_has_no_violation() {
    assertThat(verdict()).isEmpty();
  }

  @Test
  void repeats_from_a_mark_are_no_violation() {
    events.add(2, event(ORDER, 1));
    events.addAll(List.of(event(ORDER, 2), event(ORDER, 3)));
    assertThat(verdict()).isEmpty();
  }

  @Test
  void a_gap_that_is_filled_by_a_repeat_in_order_is_no_violation() {
    events.clear();
    events.addAll(
        List.of(
            event(ORDER, 1),
            event(ORDER, 3),
            event(UNANSWERED, 1),
            event(ORDER, 2),
            event(ORDER, 3)));
    assertThat(verdict()).isEmpty();
  }

  @Test
  void an_answered_create_that_is_not_stored_is_lost() {
    made.removeIf(item -> item.id().equals(JOB));
    assertThat(verdict()).containsExactly(Kind.ANSWERED_CREATE_LOST);
  }

  @Test
  void an_answered_create_that_is_not_shown_is_lost() {
    shown.remove(JOB);
    assertThat(verdict()).containsExactly(Kind.ANSWERED_CREATE_LOST);
  }

  @Test
  void an_answered_create_that_is_shown_as_another_is_lost() {
    shown.put(JOB, "order");
    assertThat(verdict()).containsExactly(Kind.ANSWERED_CREATE_LOST);
  }

  @Test
  void an_answered_create_that_was_made_under_another_id_is_lost() {
    requests.set(1, new Request("job", new Answer.Made(ORDER, UNANSWERED)));
    assertThat(verdict()).containsExactly(Kind.ANSWERED_CREATE_LOST);
  }

  @Test
  void a_refused_create_that_is_there_is_reported() {
    requests.set(2, new Request("unanswered", new Answer.NotMade("503")));
    assertThat(verdict()).containsExactly(Kind.REFUSED_CREATE_THERE);
  }

  @Test
  void two_jobs_for_one_answered_request_are_reported() {
    made.add(new Stored.Made(ORDER, UUID.randomUUID(), "job"));
    assertThat(verdict()).containsExactly(Kind.MADE_TWICE);
  }

  @Test
  void two_jobs_for_one_unanswered_request_are_reported() {
    made.add(new Stored.Made(ORDER, UUID.randomUUID(), "unanswered"));
    assertThat(verdict()).containsExactly(Kind.MADE_TWICE);
  }

  @Test
  void a_missing_event_between_others_is_a_gap() {
    events.removeIf(event -> event.sequence() == 2);
    assertThat(verdict()).contains(Kind.EVENT_GAP);
  }

  @Test
  void a_missing_first_event_is_a_gap() {
    events.removeIf(event -> event.rootId().equals(ORDER) && event.sequence() == 1);
    assertThat(verdict()).contains(Kind.EVENT_GAP);
  }

  @Test
  void events_out_of_order_are_reported() {
    events.set(2, event(ORDER, 3));
    events.set(3, event(ORDER, 2));
    assertThat(verdict()).containsExactly(Kind.EVENT_ORDER);
  }

  @Test
  void a_repeat_with_another_id_is_reported() {
    events.add(new PublishedEvent(0, 9, ORDER, 3, "another id", content(ORDER, 3)));
    assertThat(verdict()).containsExactly(Kind.EVENT_CHANGED);
  }

  @Test
  void a_repeat_with_another_content_is_reported() {
    events.add(new PublishedEvent(0, 9, ORDER, 3, id(ORDER, 3), "another content"));
    assertThat(verdict()).containsExactly(Kind.EVENT_CHANGED);
  }

  @Test
  void a_repeat_in_another_partition_is_reported() {
    events.add(new PublishedEvent(1, 9, ORDER, 3, id(ORDER, 3), content(ORDER, 3)));
    assertThat(verdict()).containsExactly(Kind.EVENT_CHANGED);
  }

  @Test
  void one_id_for_two_events_is_reported() {
    events.set(3, new PublishedEvent(0, 9, ORDER, 3, id(ORDER, 2), content(ORDER, 3)));
    assertThat(verdict()).containsExactly(Kind.EVENT_CHANGED);
  }

  @Test
  void a_root_without_timeline_is_half_there() {
    timeline.removeIf(row -> row.rootId().equals(UNANSWERED));
    events.removeIf(event -> event.rootId().equals(UNANSWERED));
    assertThat(verdict()).containsExactly(Kind.HALF_THERE);
  }

  @Test
  void a_root_behind_its_timeline_is_half_there() {
    roots.set(0, new Stored.Root(ORDER, 2));
    assertThat(verdict()).containsExactly(Kind.HALF_THERE);
  }

  @Test
  void a_timeline_without_root_is_half_there() {
    roots.removeIf(root -> root.id().equals(UNANSWERED));
    made.removeIf(item -> item.id().equals(UNANSWERED));
    assertThat(verdict()).containsExactly(Kind.HALF_THERE);
  }

  @Test
  void a_job_without_root_is_half_there() {
    made.add(new Stored.Made(UUID.randomUUID(), UUID.randomUUID(), "unanswered and not made"));
    assertThat(verdict()).containsExactly(Kind.HALF_THERE);
  }

  @Test
  void a_timeline_without_event_is_half_there() {
    events.removeIf(event -> event.rootId().equals(UNANSWERED));
    assertThat(verdict()).containsExactly(Kind.HALF_THERE);
  }

  @Test
  void an_event_without_root_is_half_there() {
    events.add(event(UUID.randomUUID(), 1));
    assertThat(verdict()).containsExactly(Kind.HALF_THERE);
  }

  private List<Kind> verdict() {
    return Checker.check(requests, new Stored(roots, made, timeline, shown), events).stream()
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
