package dev.scriptorium.gateway.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.common.model.Fidelity;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.model.Media;
import dev.scriptorium.common.model.People;
import dev.scriptorium.common.task.Step;
import dev.scriptorium.common.task.TaskKey;
import dev.scriptorium.gateway.view.JobWork;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WaitingTest {

  private static final JobWork NO_TASK = new JobWork(null, List.of());
  private static final JobSnapshot WORKING =
      Snapshots.working(Snapshots.order(Fidelity.PREMIUM, People.WAIT), Step.DRAFT);

  @Test
  void without_authorization_nothing_else_counts() {
    assertThat(reason(job(JobPhase.AWAITING_AUTHORIZATION, Snapshots.READY), NO_TASK))
        .isEqualTo(WaitingReason.AUTHORIZATION);
    assertThat(reason(job(JobPhase.AWAITING_AUTHORIZATION, null), NO_TASK))
        .isEqualTo(WaitingReason.AUTHORIZATION);
  }

  @Test
  void without_a_usable_recording_it_waits_for_one() {
    assertThat(reason(job(JobPhase.PENDING, null), NO_TASK)).isEqualTo(WaitingReason.MEDIA);
    assertThat(reason(job(JobPhase.PENDING, new Media.None()), NO_TASK))
        .isEqualTo(WaitingReason.MEDIA);
    Waiting broken = Waiting.of(job(JobPhase.PENDING, Snapshots.BROKEN), NO_TASK);
    assertThat(broken.reason()).isEqualTo(WaitingReason.MEDIA);
    assertThat(broken.explanation()).contains("no sound");
  }

  @Test
  void a_recording_that_is_fetched_by_a_worker_is_waited_for() {
    JobSnapshot job = job(JobPhase.PENDING, Snapshots.FETCHING);

    assertThat(reason(job, task(Step.FETCH, "media", JobWork.State.HELD)))
        .isEqualTo(WaitingReason.MEDIA);
    assertThat(reason(job, task(Step.FETCH, "media", null))).isEqualTo(WaitingReason.WORKER);
    assertThat(reason(job, NO_TASK)).isEqualTo(WaitingReason.MEDIA);
  }

  @Test
  void a_recording_that_is_ready_waits_for_a_work_order() {
    assertThat(reason(job(JobPhase.PENDING, Snapshots.READY), NO_TASK))
        .isEqualTo(WaitingReason.WORK_ORDER);
  }

  @ParameterizedTest
  @CsvSource({
    "HELD, NOTHING",
    "EXPIRED, WORKER",
    "REPORTED, NOTHING",
    "COMPLETED, NOTHING",
    "SUPERSEDED, NOTHING",
    "CANCELED, NOTHING",
    "BACKING_OFF, RETRY",
    "FAILED, WORKER",
    "RELEASED, WORKER"
  })
  void the_newest_attempt_of_the_open_task_decides(JobWork.State state, WaitingReason expected) {
    assertThat(reason(WORKING, task(Step.DRAFT, "speech", state))).isEqualTo(expected);
  }

  @Test
  void an_unclaimed_task_waits_for_a_worker_or_for_people_in_the_queue() {
    Waiting machine = Waiting.of(WORKING, task(Step.DRAFT, "speech", null));
    Waiting people = Waiting.of(WORKING, task(Step.CORRECTION, "human", null));

    assertThat(machine.reason()).isEqualTo(WaitingReason.WORKER);
    assertThat(machine.explanation()).contains("TRANSCRIBE", "speech");
    assertThat(machine.place()).isEqualTo(3);
    assertThat(people.reason()).isEqualTo(WaitingReason.PEOPLE);
    assertThat(people.place()).isEqualTo(3);
  }

  @Test
  void a_retry_says_until_when() {
    Waiting waiting = Waiting.of(WORKING, task(Step.DRAFT, "speech", JobWork.State.BACKING_OFF));

    assertThat(waiting.retryAt()).isEqualTo(Snapshots.NOON.plusSeconds(30));
    assertThat(waiting.place()).isEqualTo(3);
  }

  @Test
  void a_permanent_failure_waits_for_nobody() {
    JobWork.Attempt permanent = attempt(Step.DRAFT, "speech", JobWork.State.FAILED, null);

    assertThat(reason(WORKING, new JobWork(open(Step.DRAFT, "speech"), List.of(permanent))))
        .isEqualTo(WaitingReason.NOTHING);
  }

  @Test
  void attempts_at_other_tasks_do_not_count() {
    JobWork.Attempt before = attempt(Step.DRAFT, "speech", JobWork.State.HELD, null);

    assertThat(reason(WORKING, new JobWork(open(Step.CORRECTION, "human"), List.of(before))))
        .isEqualTo(WaitingReason.PEOPLE);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPLETE", "FAILED", "CANCELED"})
  void what_has_ended_waits_for_nothing(JobPhase phase) {
    assertThat(reason(job(phase, Snapshots.READY), NO_TASK)).isEqualTo(WaitingReason.NOTHING);
  }

  private static WaitingReason reason(JobSnapshot job, JobWork work) {
    Waiting waiting = Waiting.of(job, work);
    assertThat(waiting.explanation()).endsWith(".");
    return waiting.reason();
  }

  private static JobSnapshot job(JobPhase phase, @Nullable Media media) {
    return Snapshots.job(phase, media);
  }

  private static JobWork task(Step step, String engine, JobWork.@Nullable State newest) {
    return new JobWork(
        open(step, engine),
        newest == null
            ? List.of()
            : List.of(attempt(step, engine, newest, Snapshots.NOON.plusSeconds(30))));
  }

  private static JobWork.OpenTask open(Step step, String engine) {
    return new JobWork.OpenTask(TaskKey.first(step), engine, Snapshots.NOON, 3);
  }

  private static JobWork.Attempt attempt(
      Step step, String engine, JobWork.State state, @Nullable Instant retryAt) {
    return new JobWork.Attempt(
        TaskKey.first(step),
        engine,
        1,
        state,
        Snapshots.NOON,
        null,
        retryAt,
        null,
        null,
        null,
        null);
  }
}
