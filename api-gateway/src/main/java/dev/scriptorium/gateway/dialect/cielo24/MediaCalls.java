package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.JobCommand.OtherMedia;
import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.model.Media;
import dev.scriptorium.common.model.MediaSource;
import dev.scriptorium.gateway.dialect.cielo24.Cielo24Properties.Limits;
import dev.scriptorium.gateway.media.MediaUrls;
import dev.scriptorium.gateway.media.RefusedUrlException;
import dev.scriptorium.gateway.submission.Submission;
import dev.scriptorium.gateway.view.JobView;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;

/** The calls about a job's recording (docs/contract/cielo24.md, 5.2.8, 5.2.9, 5.2.12). */
final class MediaCalls implements UploadCall {

  private static final String URL = "media_url";

  private final SeenJobs jobs;
  private final Submission submission;
  private final Uploads uploads;
  private final MediaUrls urls;
  private final Links links;
  private final Limits limits;

  MediaCalls(
      SeenJobs jobs,
      Submission submission,
      Uploads uploads,
      MediaUrls urls,
      Links links,
      Limits limits) {
    this.jobs = jobs;
    this.submission = submission;
    this.uploads = uploads;
    this.urls = urls;
    this.links = links;
    this.limits = limits;
  }

  /** A POST that names a URL has no bytes. */
  @Override
  public Reply upload(ApiRequest request, HttpServletRequest body) throws IOException {
    if (request.given(URL).isPresent()) {
      return answer(request);
    }
    JobView job = jobs.job(request);
    request.bool("is_duplicate");
    uploads.add(job, body, OtherMedia.KEEP);
    return added(job.id());
  }

  /** From a URL. */
  @Override
  public Reply answer(ApiRequest request) {
    JobView job = jobs.job(request);
    String url = request.required(URL, limits.url());
    request.bool("is_duplicate");
    try {
      Outcomes.version(
          submission.submit(
              job.id(),
              job.accountId(),
              new JobCommand.AddMedia(new MediaSource.Link(urls.read(url, job.accountId())))));
    } catch (RefusedUrlException e) {
      throw ApiException.of(ErrorType.INVALID_URL, String.valueOf(e.getMessage()));
    }
    return added(job.id());
  }

  /** Where the bytes can be put without a token (contract 5.2.23). */
  Reply uploadUrl(ApiRequest request) {
    return Reply.member("upload_url", links.upload(jobs.job(request).id(), request));
  }

  private static Reply added(UUID jobId) {
    return Reply.member("TaskId", Ids.hex(TaskIds.of(jobId, TaskType.JOB_ADD_MEDIA)));
  }

  /** Where the recording came from; an uploaded one has no URL. */
  Reply media(ApiRequest request) {
    JobView job = jobs.job(request);
    Media media = job.state().media();
    if (media == null || media.url() == null) {
      throw ApiException.of(ErrorType.ITEM_NOT_FOUND, "The job has no media URL");
    }
    return Reply.member("MediaUrl", urls.complete(media.url(), job.accountId()));
  }
}
