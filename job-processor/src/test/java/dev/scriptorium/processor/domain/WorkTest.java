package dev.scriptorium.processor.domain;

import static dev.scriptorium.processor.domain.Commands.ELEMENTS;
import static dev.scriptorium.processor.domain.Commands.LEASE;
import static dev.scriptorium.processor.domain.Commands.RECORDING;
import static dev.scriptorium.processor.domain.Commands.create;
import static dev.scriptorium.processor.domain.Commands.done;
import static dev.scriptorium.processor.domain.Commands.failed;
import static dev.scriptorium.processor.domain.Commands.fetched;
import static dev.scriptorium.processor.domain.Commands.link;
import static dev.scriptorium.processor.domain.Commands.order;
import static dev.scriptorium.processor.domain.Commands.probed;
import static dev.scriptorium.processor.domain.Commands.upload;
import static dev.scriptorium.processor.domain.Commands.work;
import static dev.scriptorium.processor.domain.Given.NOON;
import static dev.scriptorium.processor.domain.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.JobCommand.Authorization;
import dev.scriptorium.common.command.TaskReport;
import dev.scriptorium.common.content.StoredContent;
import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.model.Fidelity;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.model.MediaSource;
import dev.scriptorium.common.model.People;
import dev.scriptorium.common.model.ProductName;
import dev.scriptorium.common.model.WorkProduct;
import dev.scriptorium.common.outcome.Refusal;
import dev.scriptorium.common.task.Step;
import dev.scriptorium.common.task.TaskFailure;
import dev.scriptorium.common.task.TaskKey;
import dev.scriptorium.processor.domain.fact.JobFact;
import dev.scriptorium.processor.domain.job.JobState;
import dev.scriptorium.processor.domain.job.OpenTask;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkTest {

  private static final TaskKey FETCH = TaskKey.first(Step.FETCH);
  private static final TaskKey PROBE = TaskKey.first(Step.PROBE);
  private static final TaskKey DRAFT = TaskKey.first(Step.DRAFT);
  private static final JobCommand.OrderWork MECHANICAL = order(Fidelity.MECHANICAL, People.NONE);

  private final Given pending = given(create());
  private final Given withMedia = pending.and(upload()).and(probed(1));
  private final Given working = withMedia.and(MECHANICAL);

  @Test
  void an_uploaded_recording_is_probed() {
    pending
        .when(upload())
        .then(new JobFact.MediaAdded(upload().source()), new JobFact.TaskOpened(PROBE));
    assertThat(open(pending.and(upload()))).containsExactly(PROBE);
    assertThat(open(withMedia)).isEmpty();
  }

  @Test
  void a_linked_recording_is_fetched_and_then_probed() {
    Given fetching = pending.and(link("https://example.com/a.mp4"));
    assertThat(open(fetching)).containsExactly(FETCH);
    assertThat(open(fetching.and(fetched()))).containsExactly(PROBE);
    assertThat(open(fetching.and(fetched()).and(probed(1)))).isEmpty();
  }

  @Test
  void a_job_has_one_recording_and_the_same_again_is_a_repeat() {
    pending.and(upload()).when(upload()).thenIgnored();
    withMedia.when(upload()).thenIgnored();
    withMedia.when(link("https://example.com/a.mp4")).thenRefused(Refusal.ALREADY_HAS_MEDIA);
    var other =
        new JobCommand.AddMedia(
            new MediaSource.Upload(new StoredContent(Ids.fresh(), 5, "00".repeat(32))));
    pending.and(upload()).when(other).thenRefused(Refusal.ALREADY_HAS_MEDIA);
  }

  @Test
  void a_recording_can_be_replaced_until_work_is_ordered() {
    var source = new MediaSource.Upload(new StoredContent(Ids.fresh(), 5, "00".repeat(32)));
    var other = new JobCommand.AddMedia(source, JobCommand.OtherMedia.REPLACE);
    TaskKey second = new TaskKey(Step.PROBE, 2);
    pending
        .and(upload())
        .when(other)
        .then(
            new JobFact.TaskCanceled(PROBE),
            new JobFact.MediaAdded(source),
            new JobFact.TaskOpened(second));
    withMedia.when(other).then(new JobFact.MediaAdded(source), new JobFact.TaskOpened(second));
    Given replaced = withMedia.and(other);
    assertThat(job(replaced).contents()).containsExactly(source.content().id());
    replaced.when(other).thenIgnored();
    replaced.when(probed(1)).thenIgnored();
    Given again =
        replaced.and(probed(2)).and(new JobCommand.AddMedia(upload().source(), other.otherwise()));
    assertThat(open(again)).containsExactly(new TaskKey(Step.PROBE, 3));
    working.when(other).thenRefused(Refusal.ALREADY_HAS_MEDIA);
    given(create(Authorization.REQUIRED, null))
        .and(upload())
        .and(MECHANICAL)
        .when(other)
        .thenRefused(Refusal.ALREADY_HAS_MEDIA);
  }

  @Test
  void a_recording_that_failed_can_be_replaced_by_a_task_of_its_own() {
    Given broken = pending.and(upload()).and(failed(PROBE, TaskFailure.NOT_MEDIA));
    assertThat(open(broken.and(upload()))).containsExactly(new TaskKey(Step.PROBE, 2));
    broken.and(upload()).when(probed(1)).thenIgnored();
    assertThat(open(broken.and(upload()).and(probed(2)))).isEmpty();
  }

  @Test
  void work_needs_a_recording() {
    pending.when(MECHANICAL).thenRefused(Refusal.NO_MEDIA);
    pending
        .and(upload())
        .and(failed(PROBE, TaskFailure.NOT_MEDIA))
        .when(MECHANICAL)
        .thenRefused(Refusal.NO_MEDIA);
  }

  @Test
  void a_mechanical_job_is_complete_after_its_draft() {
    assertThat(open(working)).containsExactly(DRAFT);
    Given complete = working.and(done(DRAFT));
    assertThat(snapshot(complete).phase()).isEqualTo(JobPhase.COMPLETE);
    assertThat(products(complete)).containsExactly(ProductName.MECHANICAL, ProductName.FINAL);
    assertThat(open(complete)).isEmpty();
  }

  @Test
  void work_that_is_ordered_early_begins_once_the_recording_is_ready() {
    Given early = pending.and(upload()).and(MECHANICAL);
    assertThat(snapshot(early).phase()).isEqualTo(JobPhase.WORKING);
    assertThat(open(early)).containsExactly(PROBE);
    assertThat(open(early.and(probed(1)))).containsExactly(DRAFT);
  }

  @Test
  void a_working_job_fails_with_its_recording_and_a_retry_probes_it_again() {
    Given broken =
        pending.and(upload()).and(MECHANICAL).and(failed(PROBE, TaskFailure.UNREADABLE_MEDIA));
    assertThat(snapshot(broken).phase()).isEqualTo(JobPhase.FAILED);
    assertThat(open(broken)).isEmpty();
    Given again = broken.and(new JobCommand.Retry());
    assertThat(open(again)).containsExactly(new TaskKey(Step.PROBE, 2));
    assertThat(open(again.and(probed(2)))).containsExactly(DRAFT);
  }

  @Test
  void a_job_that_is_not_authorized_keeps_the_order_until_it_is() {
    Given waiting =
        given(create(Authorization.REQUIRED, null)).and(upload()).and(probed(1)).and(MECHANICAL);
    assertThat(snapshot(waiting).phase()).isEqualTo(JobPhase.AWAITING_AUTHORIZATION);
    assertThat(open(waiting)).isEmpty();
    waiting
        .when(new JobCommand.Authorize())
        .then(
            new JobFact.Authorized(),
            new JobFact.Started(MECHANICAL.order()),
            new JobFact.TaskOpened(DRAFT));
  }

  @Test
  void work_that_is_exempt_starts_without_authorization() {
    Given job = given(create(Authorization.REQUIRED, null)).and(upload()).and(probed(1));
    var exempt =
        new JobCommand.OrderWork(work(Fidelity.MECHANICAL, People.NONE), Authorization.GRANTED);
    assertThat(snapshot(job.and(exempt)).phase()).isEqualTo(JobPhase.WORKING);
  }

  @Test
  void people_correct_and_review_what_the_machine_drafted() {
    Given job = withMedia.and(order(Fidelity.PROFESSIONAL, People.WAIT));
    for (Step step : List.of(Step.DRAFT, Step.CORRECTION, Step.REVIEW, Step.FINAL_REVIEW)) {
      assertThat(open(job)).containsExactly(TaskKey.first(step));
      job = job.and(done(TaskKey.first(step)));
    }
    assertThat(snapshot(job).phase()).isEqualTo(JobPhase.COMPLETE);
    assertThat(products(job))
        .containsExactly(
            ProductName.MECHANICAL,
            ProductName.PREMIUM,
            ProductName.INTERIM_PROFESSIONAL,
            ProductName.PROFESSIONAL,
            ProductName.FINAL);
  }

  @Test
  void every_version_of_a_result_has_its_own_time() {
    Given complete = working.and(done(DRAFT));
    List<WorkProduct> products = snapshot(complete).work().products();
    assertThat(products).extracting(WorkProduct::version).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void the_first_report_of_a_task_counts_and_every_other_is_ignored() {
    working.and(done(DRAFT)).when(done(DRAFT)).thenIgnored();
    working.and(done(DRAFT)).when(failed(DRAFT, TaskFailure.EXHAUSTED)).thenIgnored();
    working.when(done(TaskKey.first(Step.REVIEW))).thenIgnored();
    working.and(new JobCommand.Cancel()).when(done(DRAFT)).thenIgnored();
  }

  @Test
  void a_report_is_checked_by_its_task_and_the_entry_carries_the_owner() {
    var then = working.by(Ids.fresh(), done(DRAFT));
    assertThat(then.step().entries())
        .isNotEmpty()
        .allMatch(entry -> entry.accountId().equals(Given.ACCOUNT));
  }

  @Test
  void a_report_without_its_result_is_refused() {
    var empty = new TaskReport.Completed(Given.ROOT, DRAFT, LEASE, List.of(), null);
    working.when(empty).thenRefused(Refusal.INCOMPLETE_REPORT);
    var unprobed = new TaskReport.Completed(Given.ROOT, PROBE, LEASE, List.of(), null);
    pending.and(upload()).when(unprobed).thenRefused(Refusal.INCOMPLETE_REPORT);
  }

  @Test
  void a_failed_step_is_retried_as_the_next_task_of_the_same_step() {
    Given broken = working.and(failed(DRAFT, TaskFailure.ENGINE_FAILED));
    assertThat(snapshot(broken).work().failure()).isEqualTo(TaskFailure.ENGINE_FAILED);
    Given again = broken.and(new JobCommand.Retry());
    assertThat(open(again)).containsExactly(DRAFT.next());
    again.when(done(DRAFT)).thenIgnored();
    assertThat(snapshot(again.and(done(DRAFT.next()))).phase()).isEqualTo(JobPhase.COMPLETE);
  }

  @Test
  void canceling_ends_the_open_tasks() {
    working
        .when(new JobCommand.Cancel())
        .then(new JobFact.TaskCanceled(DRAFT), new JobFact.Canceled());
    assertThat(open(working.and(new JobCommand.Cancel()))).isEmpty();
  }

  @Test
  void a_job_is_not_deleted_while_it_is_worked_on() {
    working.when(new JobCommand.Delete()).thenRefused(Refusal.WRONG_STATE);
    pending
        .and(upload())
        .when(new JobCommand.Delete())
        .then(new JobFact.TaskCanceled(PROBE), new JobFact.Deleted());
  }

  @Test
  void the_same_work_ordered_again_is_a_repeat_and_other_work_is_refused() {
    working.when(MECHANICAL).thenIgnored();
    working.and(done(DRAFT)).when(MECHANICAL).thenIgnored();
    working.when(order(Fidelity.PREMIUM, People.NONE)).thenRefused(Refusal.WRONG_STATE);
  }

  @Test
  void a_deleted_job_has_no_content() {
    Given complete = working.and(done(DRAFT));
    assertThat(job(complete).contents()).containsExactly(RECORDING.id(), ELEMENTS.id());
    assertThat(job(complete.and(new JobCommand.Delete())).contents()).isEmpty();
  }

  @Test
  void a_task_is_due_with_its_job() {
    OpenTask task = job(working).openTasks().getFirst();
    assertThat(task.dueAt()).isEqualTo(snapshot(working).work().startedAt().plusSeconds(48 * 3600));
    assertThat(snapshot(working).work().startedAt()).isAfter(NOON);
  }

  private static List<TaskKey> open(Given given) {
    return job(given).openTasks().stream().map(OpenTask::key).toList();
  }

  private static List<ProductName> products(Given given) {
    return snapshot(given).work().products().stream().map(WorkProduct::name).toList();
  }

  private static JobSnapshot snapshot(Given given) {
    return job(given).snapshot();
  }

  private static JobState job(Given given) {
    return ((JobAggregate) given.aggregate().state()).job();
  }
}
