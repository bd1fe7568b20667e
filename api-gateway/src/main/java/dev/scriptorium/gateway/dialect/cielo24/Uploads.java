package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.JobCommand.OtherMedia;
import dev.scriptorium.common.content.StoredContent;
import dev.scriptorium.common.model.Media;
import dev.scriptorium.common.model.MediaSource;
import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.gateway.content.Content;
import dev.scriptorium.gateway.content.ContentRefusedException;
import dev.scriptorium.gateway.content.ContentType;
import dev.scriptorium.gateway.content.Contents;
import dev.scriptorium.gateway.submission.NotSentException;
import dev.scriptorium.gateway.submission.Submission;
import dev.scriptorium.gateway.view.JobView;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.OptionalLong;

/**
 * Recordings that clients upload (docs/contract/cielo24.md, 5.2.8): stored first, then given to the
 * job, which decides; what it does not take is deleted at once.
 */
final class Uploads {

  private final Contents contents;
  private final Submission submission;

  Uploads(Contents contents, Submission submission) {
    this.contents = contents;
    this.submission = submission;
  }

  /**
   * Gives a job the recording that is the request's body.
   *
   * @param otherwise what to do if it has another one
   * @throws ApiException it is refused; nothing is left of it
   * @throws IOException the client broke off; nothing is left of it
   */
  void add(JobView job, HttpServletRequest request, OtherMedia otherwise) throws IOException {
    OptionalLong declared = declared(request);
    checkEarly(job, declared, otherwise);
    Content content = store(request, declared);
    if (content.length() == 0) {
      contents.delete(content.id());
      throw empty();
    }
    Outcome outcome = give(job, content, otherwise);
    if (!(outcome instanceof Outcome.Accepted)) {
      // A repeat, or definitely refused: nobody uses these bytes
      contents.delete(content.id());
    }
    Outcomes.version(outcome);
  }

  private Outcome give(JobView job, Content content, OtherMedia otherwise) throws IOException {
    try {
      return submission.submit(
          job.id(),
          job.accountId(),
          new JobCommand.AddMedia(
              new MediaSource.Upload(
                  new StoredContent(content.id(), content.length(), content.sha256())),
              otherwise == OtherMedia.KEEP ? null : otherwise));
    } catch (NotSentException e) {
      // The job will never hear of these bytes
      contents.delete(content.id());
      throw e;
    }
  }

  private static OptionalLong declared(HttpServletRequest request) {
    long length = request.getContentLengthLong();
    return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
  }

  /** What is refused anyway need not be sent. The same recording again must be read to be known. */
  private void checkEarly(JobView job, OptionalLong declared, OtherMedia otherwise) {
    if (declared.isPresent() && declared.getAsLong() == 0) {
      throw empty();
    }
    if (declared.orElse(0) > contents.maxSize()) {
      throw tooLong();
    }
    Media media = job.state().media();
    boolean mayReplace =
        otherwise == OtherMedia.REPLACE
            && job.state().work() == null
            && job.state().ordered() == null;
    boolean mayBeTheSame =
        mayReplace
            || media == null
            || media instanceof Media.Failed
            || (media.content() != null
                && media.url() == null
                && declared.orElse(media.content().length()) == media.content().length());
    if (!mayBeTheSame) {
      throw ApiException.of(ErrorType.INVALID_QUERY, "The job has media already");
    }
  }

  private Content store(HttpServletRequest request, OptionalLong declared) throws IOException {
    try {
      return contents.store(
          request.getInputStream(),
          declared,
          contents.maxSize(),
          ContentType.of(request.getContentType()));
    } catch (ContentRefusedException e) {
      throw switch (e.reason()) {
        case TOO_LONG -> tooLong();
        case NOT_AS_DECLARED ->
            ApiException.of(ErrorType.INVALID_QUERY, "The media is not complete");
        case NO_ROOM -> ApiException.unavailable("There is no room for media now");
        case NOT_STORED -> ApiException.unavailable("The media cannot be stored now");
      };
    }
  }

  private ApiException tooLong() {
    return ApiException.of(
        ErrorType.INVALID_QUERY, "Media may have at most %d bytes".formatted(contents.maxSize()));
  }

  private static ApiException empty() {
    return ApiException.of(ErrorType.INVALID_QUERY, "The media is empty");
  }
}
