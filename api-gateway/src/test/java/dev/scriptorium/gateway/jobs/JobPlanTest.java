package dev.scriptorium.gateway.jobs;

import static dev.scriptorium.gateway.jobs.Snapshots.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.common.model.Fidelity;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.model.People;
import dev.scriptorium.common.model.ProductName;
import dev.scriptorium.common.model.WorkOrder;
import dev.scriptorium.common.task.Step;
import dev.scriptorium.common.task.TaskFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobPlanTest {

  private static final WorkOrder PROFESSIONAL = order(Fidelity.PROFESSIONAL, People.WAIT);

  @Test
  void what_comes_next_is_the_rest_of_the_plan_without_the_open_step() {
    assertThat(plan(Snapshots.working(PROFESSIONAL, Step.DRAFT)).next())
        .containsExactly(Step.CORRECTION, Step.REVIEW, Step.FINAL_REVIEW);
    assertThat(
            plan(Snapshots.working(PROFESSIONAL, Step.CORRECTION, ProductName.MECHANICAL)).next())
        .containsExactly(Step.REVIEW, Step.FINAL_REVIEW);
    assertThat(plan(Snapshots.working(order(Fidelity.PREMIUM, People.NONE), Step.DRAFT)).next())
        .isEmpty();
  }

  @Test
  void a_recording_that_is_fetched_is_probed_before_the_work_begins() {
    JobSnapshot job =
        Snapshots.job(
            JobPhase.WORKING,
            Snapshots.FETCHING,
            null,
            Snapshots.work(order(Fidelity.MECHANICAL, People.NONE), null));

    assertThat(plan(job).next()).containsExactly(Step.PROBE, Step.DRAFT);
    assertThat(plan(job).engine(Step.PROBE)).isEqualTo("media");
    assertThat(plan(job).engine(Step.DRAFT)).isEqualTo("speech");
    assertThat(plan(job).engine(Step.CORRECTION)).isEqualTo("human");
  }

  @Test
  void work_that_waits_for_authorization_is_planned_already() {
    JobSnapshot job =
        Snapshots.job(JobPhase.AWAITING_AUTHORIZATION, Snapshots.READY, PROFESSIONAL, null);

    assertThat(plan(job).next()).startsWith(Step.DRAFT).hasSize(4);
  }

  @Test
  void what_has_ended_has_nothing_next() {
    assertThat(plan(Snapshots.failed(PROFESSIONAL, TaskFailure.EXHAUSTED)).next()).isEmpty();
    assertThat(
            plan(Snapshots.job(JobPhase.CANCELED, Snapshots.FETCHING, PROFESSIONAL, null)).next())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.4, 0.35", "1, 0.5", "1.5, 0.5", "-1, 0.25", ", 0.25"})
  void every_step_has_the_same_share_of_the_progress(Double ofStep, double expected) {
    JobSnapshot job = Snapshots.working(PROFESSIONAL, Step.CORRECTION, ProductName.MECHANICAL);

    assertThat(plan(job).progress(Step.CORRECTION, ofStep)).isEqualTo(expected);
  }

  @Test
  void only_work_of_the_plan_is_progress() {
    JobSnapshot job = Snapshots.working(PROFESSIONAL, Step.CORRECTION, ProductName.MECHANICAL);

    assertThat(plan(job).progress(null, null)).isEqualTo(0.25);
    assertThat(plan(job).progress(Step.PROBE, 0.5)).isEqualTo(0.25);
    // Its product has been counted
    assertThat(plan(job).progress(Step.DRAFT, 0.9)).isEqualTo(0.25);
    assertThat(plan(Snapshots.job(JobPhase.PENDING, Snapshots.FETCHING)).progress(Step.FETCH, 0.5))
        .isZero();
    assertThat(plan(Snapshots.job(JobPhase.COMPLETE, Snapshots.READY)).progress(null, null))
        .isEqualTo(1);
  }

  @Test
  void progress_has_three_decimals() {
    JobSnapshot job = Snapshots.working(order(Fidelity.MECHANICAL, People.NONE), Step.DRAFT);

    assertThat(plan(job).progress(Step.DRAFT, (double) 0.1f)).isEqualTo(0.1);
  }

  private static JobPlan plan(JobSnapshot job) {
    return new JobPlan(job);
  }
}
