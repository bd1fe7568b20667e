package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.gateway.submission.Submission;
import dev.scriptorium.gateway.view.JobSight;
import dev.scriptorium.gateway.view.JobView;
import dev.scriptorium.gateway.view.JobViews;

/** The calls about a single job (contract 5.2). */
final class JobCalls {

  private final JobViews views;
  private final Submission submission;
  private final JobJson json;

  JobCalls(JobViews views, Submission submission, JobJson json) {
    this.views = views;
    this.submission = submission;
    this.json = json;
  }

  Reply show(ApiRequest request) {
    JobSight.Seen seen = seen(request);
    return Reply.json(
        generator -> json.write(seen.job(), request.profile(seen.caller()), generator));
  }

  /** 204 as documented for GET, 200 as the OpenAPI file says for POST. */
  Reply authorize(ApiRequest request) {
    JobView job = job(request);
    Outcomes.version(submission.submit(job.id(), job.accountId(), new JobCommand.Authorize()));
    return new Reply.Empty(request.isPost() ? 200 : 204);
  }

  Reply delete(ApiRequest request) {
    JobView job = job(request);
    Outcome outcome = submission.submit(job.id(), job.accountId(), new JobCommand.Delete());
    return Reply.member("TaskId", Ids.hex(Ids.ofEvent(job.id(), Outcomes.version(outcome))));
  }

  private JobView job(ApiRequest request) {
    return seen(request).job();
  }

  private JobSight.Seen seen(ApiRequest request) {
    return switch (views.find(request.token(), request.id("job_id"))) {
      case JobSight.Seen seen -> seen;
      case JobSight.Missing missing -> throw ApiException.unknownJob();
      case JobSight.Foreign foreign -> throw ApiException.unprivileged();
      case JobSight.UnknownCaller unknown -> throw ApiException.badToken();
    };
  }
}
