package dev.scriptorium.gateway.jobs;

import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.model.Media;
import dev.scriptorium.common.model.WorkOrder;
import dev.scriptorium.gateway.view.JobWork;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a job does not go on right now.
 *
 * @param explanation a sentence for people
 * @param retryAt when the task may be claimed again; null unless it waits for that
 * @param place in the queue; null unless it is in one
 */
record Waiting(
    WaitingReason reason, String explanation, @Nullable Instant retryAt, @Nullable Integer place) {

  static Waiting of(JobSnapshot job, JobWork work) {
    return switch (job.phase()) {
      case AWAITING_AUTHORIZATION ->
          because(WaitingReason.AUTHORIZATION, "The customer has to authorize the job.");
      case PENDING, WORKING -> {
        JobWork.OpenTask open = work.open();
        yield open == null ? withoutTask(job) : withTask(open, work);
      }
      case DRAFT ->
          because(WaitingReason.NOTHING, "The job is part of an order that is not placed.");
      case COMPLETE -> because(WaitingReason.NOTHING, "The job is complete.");
      case FAILED ->
          because(WaitingReason.NOTHING, "The job failed. It can be retried or canceled.");
      case CANCELED -> because(WaitingReason.NOTHING, "The job was canceled.");
      case DELETED -> because(WaitingReason.NOTHING, "The job was deleted.");
    };
  }

  private static Waiting withoutTask(JobSnapshot job) {
    if (job.work() != null) {
      return because(WaitingReason.NOTHING, "The next step is about to begin.");
    }
    Media media = job.media();
    if (media == null) {
      return withoutMedia();
    }
    return switch (media) {
      case Media.Failed failed ->
          because(
              WaitingReason.MEDIA,
              "The recording cannot be used. "
                  + Reasons.sentence(failed.reason())
                  + " Add another one.");
      case Media.Ready ready ->
          because(WaitingReason.WORK_ORDER, "The recording is ready; no work has been ordered.");
      case Media.Fetching fetching -> ofMedia("downloaded");
      case Media.Probing probing -> ofMedia("probed");
      case Media.None none -> withoutMedia();
    };
  }

  private static Waiting withoutMedia() {
    return because(WaitingReason.MEDIA, "The job has no recording. Add one.");
  }

  private static Waiting withTask(JobWork.OpenTask open, JobWork work) {
    return work.newest(open.task())
        .map(attempt -> afterAttempt(open, attempt))
        .orElseGet(() -> unclaimed(open, "Nobody has claimed it yet."));
  }

  private static Waiting afterAttempt(JobWork.OpenTask open, JobWork.Attempt attempt) {
    return switch (attempt.state()) {
      case HELD -> held(open);
      case REPORTED, COMPLETED, SUPERSEDED, CANCELED ->
          because(WaitingReason.NOTHING, "The result of the task is being recorded.");
      case BACKING_OFF ->
          new Waiting(
              WaitingReason.RETRY,
              "The last attempt failed. The next one may begin at the time given.",
              attempt.retryAt(),
              open.place());
      case FAILED ->
          attempt.retryAt() == null
              ? because(WaitingReason.NOTHING, "The failure of the task is being recorded.")
              : unclaimed(open, "The last attempt failed; nobody has claimed the next one yet.");
      case EXPIRED ->
          unclaimed(open, "The last worker is not heard of; nobody else has claimed it yet.");
      case RELEASED ->
          unclaimed(open, "The last worker gave it back; nobody else has claimed it yet.");
    };
  }

  private static Waiting held(JobWork.OpenTask open) {
    return switch (open.task().step()) {
      case FETCH -> ofMedia("downloaded");
      case PROBE -> ofMedia("probed");
      case DRAFT, CORRECTION, REVIEW, FINAL_REVIEW, SPEAKERS ->
          because(WaitingReason.NOTHING, "The job is being worked on.");
    };
  }

  private static Waiting ofMedia(String participle) {
    return because(WaitingReason.MEDIA, "The recording is being " + participle + ".");
  }

  private static Waiting unclaimed(JobWork.OpenTask open, String sentence) {
    WaitingReason reason =
        open.engine().equals(WorkOrder.HUMAN) ? WaitingReason.PEOPLE : WaitingReason.WORKER;
    String task =
        "The task %s waits for %s."
            .formatted(
                open.task().step().kind(),
                reason == WaitingReason.PEOPLE
                    ? "a person"
                    : "a worker with the engine " + open.engine());
    return new Waiting(reason, task + " " + sentence, null, open.place());
  }

  private static Waiting because(WaitingReason reason, String explanation) {
    return new Waiting(reason, explanation, null, null);
  }
}
