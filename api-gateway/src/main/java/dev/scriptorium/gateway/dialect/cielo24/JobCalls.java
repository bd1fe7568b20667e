package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.gateway.submission.Submission;
import dev.scriptorium.gateway.view.JobSight;
import dev.scriptorium.gateway.view.JobView;

/** The calls about a single job (contract 5.2). */
final class JobCalls {

  private final SeenJobs jobs;
  private final Submission submission;
  private final JobJson json;

  JobCalls(SeenJobs jobs, Submission submission, JobJson json) {
    this.jobs = jobs;
    this.submission = submission;
    this.json = json;
  }

  Reply show(ApiRequest request) {
    JobSight.Seen seen = jobs.seen(request);
    return Reply.json(
        generator -> json.write(seen.job(), request.profile(seen.caller()), generator));
  }

  /** 204 as documented for GET, 200 as the OpenAPI file says for POST. */
  Reply authorize(ApiRequest request) {
    JobView job = jobs.job(request);
    Outcomes.version(submission.submit(job.id(), job.accountId(), new JobCommand.Authorize()));
    return new Reply.Empty(request.isPost() ? 200 : 204);
  }

  Reply delete(ApiRequest request) {
    JobView job = jobs.job(request);
    Outcome outcome = submission.submit(job.id(), job.accountId(), new JobCommand.Delete());
    Outcomes.version(outcome);
    return Reply.member("TaskId", Ids.hex(TaskIds.of(job.id(), TaskType.JOB_DELETED)));
  }
}
