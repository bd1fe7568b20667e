package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.model.Media;
import dev.scriptorium.gateway.view.JobView;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** job/task_status (docs/contract/cielo24.md, 5.2.25). */
final class TaskStatusCall implements Call {

  private final SeenJobs jobs;
  private final Dates dates;

  TaskStatusCall(SeenJobs jobs, Dates dates) {
    this.jobs = jobs;
    this.dates = dates;
  }

  /**
   * @param completed null if it is not known, or not yet
   */
  private record Status(String word, @Nullable Instant requested, @Nullable Instant completed) {}

  @Override
  public Reply answer(ApiRequest request) {
    UUID taskId = request.id("task_id");
    TaskIds.Task task = TaskIds.read(taskId).orElseThrow(TaskStatusCall::unknown);
    JobView job = jobs.seen(request, task.jobId()).job();
    Status status = status(task.type(), job);
    return Reply.json(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("TaskId", Ids.hex(taskId));
          json.writeStringProperty("TaskType", task.type().name());
          json.writeStringProperty("TaskRequestTime", text(status.requested()));
          json.writeStringProperty("TaskCompletionTime", text(status.completed()));
          json.writeStringProperty("TaskInfo", "");
          json.writeStringProperty("TaskStatus", status.word());
          json.writeEndObject();
        });
  }

  private static Status status(TaskType type, JobView job) {
    return switch (type) {
      case JOB_CREATED -> new Status("COMPLETE", job.createdAt(), job.createdAt());
      case JOB_ADD_MEDIA -> ofMedia(job.state());
      case JOB_PERFORM_TRANSCRIPTION -> ofWork(job.state());
      case JOB_DELETED -> throw unknown();
    };
  }

  private static Status ofMedia(JobSnapshot job) {
    return switch (job.media() == null ? new Media.None() : job.media()) {
      case Media.None none -> throw unknown();
      case Media.Fetching fetching -> new Status("INPROGRESS", fetching.since(), null);
      case Media.Probing probing -> new Status("INPROGRESS", probing.since(), null);
      case Media.Ready ready -> new Status("COMPLETE", null, null);
      case Media.Failed failed -> new Status("FAILED", null, null);
    };
  }

  private static Status ofWork(JobSnapshot job) {
    if (job.work() == null) {
      if (job.ordered() == null) {
        throw unknown();
      }
      return new Status("INPROGRESS", null, null);
    }
    String word =
        switch (job.phase()) {
          case COMPLETE -> "COMPLETE";
          case FAILED -> "FAILED";
          case CANCELED -> "ABORTED";
          case WORKING, DRAFT, AWAITING_AUTHORIZATION, PENDING, DELETED -> "INPROGRESS";
        };
    return new Status(
        word,
        job.work().startedAt(),
        job.phase() == JobPhase.WORKING ? null : job.work().endedAt());
  }

  private String text(@Nullable Instant instant) {
    return instant == null ? "" : dates.format(instant);
  }

  private static ApiException unknown() {
    return ApiException.of(ErrorType.ITEM_NOT_FOUND, "There is no such task");
  }
}
