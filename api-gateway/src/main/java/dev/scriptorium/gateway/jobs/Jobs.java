package dev.scriptorium.gateway.jobs;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.gateway.submission.Submission;
import dev.scriptorium.gateway.view.JobPage;
import dev.scriptorium.gateway.view.JobPages;
import dev.scriptorium.gateway.view.JobSight;
import dev.scriptorium.gateway.view.JobView;
import dev.scriptorium.gateway.view.JobViews;
import dev.scriptorium.gateway.view.JobWorks;
import dev.scriptorium.gateway.view.Shown;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Jobs outside any order, as the holder of a token may see and change them. */
final class Jobs {

  private final JobViews views;
  private final JobPages pages;
  private final JobWorks works;
  private final Submission submission;
  private final JobBodies bodies;
  private final JobWorks.Limits limits;

  Jobs(
      JobViews views,
      JobPages pages,
      JobWorks works,
      Submission submission,
      JobBodies bodies,
      JobsProperties settings) {
    this.views = views;
    this.pages = pages;
    this.works = works;
    this.submission = submission;
    this.bodies = bodies;
    this.limits = new JobWorks.Limits(settings.maxAttempts(), settings.maxPlaces());
  }

  JobWire.Page page(String token, JobPage.@Nullable Position after, int limit) {
    return switch (pages.page(token, after, limit)) {
      case Shown.Found<JobPage> found -> bodies.page(found.value());
      case Shown.InvalidToken<JobPage> invalid -> throw JobsFault.invalidToken();
      case Shown.Nothing<JobPage> nothing -> throw JobsFault.notFound();
    };
  }

  JobWire.Job job(String token, UUID id) {
    return bodies.job(seen(token, id), works.of(id, limits));
  }

  /** The job after the command. */
  JobWire.Job submit(String token, UUID id, JobCommand.OfExistingJob command) {
    JobView job = seen(token, id);
    requireSuccess(submission.submit(id, job.accountId(), command));
    return job(token, id);
  }

  private JobView seen(String token, UUID id) {
    return switch (views.find(token, id)) {
      case JobSight.Seen seen -> seen.job();
      case JobSight.Missing missing -> throw JobsFault.notFound();
      case JobSight.Foreign foreign -> throw JobsFault.notFound();
      case JobSight.UnknownCaller unknown -> throw JobsFault.invalidToken();
    };
  }

  private static void requireSuccess(Outcome outcome) {
    switch (outcome) {
      case Outcome.Accepted accepted -> {}
      case Outcome.Ignored ignored -> {}
      case Outcome.Refused refused -> throw fault(refused);
      case Outcome.Faulted faulted ->
          throw new JobsFault(
              JobsFaultCode.INTERNAL_ERROR,
              "The request could not be processed; nothing was changed. Report it with the number "
                  + faulted.commandId());
    }
  }

  private static JobsFault fault(Outcome.Refused refused) {
    return switch (refused.refusal()) {
      case NOT_FOUND -> JobsFault.notFound();
      case WRONG_STATE -> new JobsFault(JobsFaultCode.WRONG_STATE, refused.explanation());
      case DUPLICATE_EXTERNAL_ID,
          IDEMPOTENCY_KEY_REUSED,
          TOO_MANY_JOBS,
          ALREADY_HAS_MEDIA,
          NO_MEDIA,
          INCOMPLETE_REPORT,
          SAME_LANGUAGE ->
          throw new IllegalStateException("no command of this API is refused for " + refused);
    };
  }
}
