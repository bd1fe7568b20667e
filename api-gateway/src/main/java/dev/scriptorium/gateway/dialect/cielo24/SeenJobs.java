package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.gateway.view.JobSight;
import dev.scriptorium.gateway.view.JobView;
import dev.scriptorium.gateway.view.JobViews;
import java.util.UUID;

/** The job that a request is about, for whoever may see it. */
final class SeenJobs {

  private final JobViews views;

  SeenJobs(JobViews views) {
    this.views = views;
  }

  /**
   * @throws ApiException the token is not valid, or it may not see such a job
   */
  JobView job(ApiRequest request) {
    return seen(request).job();
  }

  /**
   * @throws ApiException the token is not valid, or it may not see such a job
   */
  JobSight.Seen seen(ApiRequest request) {
    return seen(request, request.id("job_id"));
  }

  /**
   * @throws ApiException the token is not valid, or it may not see such a job
   */
  JobSight.Seen seen(ApiRequest request, UUID jobId) {
    return switch (views.find(request.token(), jobId)) {
      case JobSight.Seen seen -> seen;
      case JobSight.Missing missing -> throw ApiException.unknownJob();
      case JobSight.Foreign foreign -> throw ApiException.unprivileged();
      case JobSight.UnknownCaller unknown -> throw ApiException.badToken();
    };
  }
}
