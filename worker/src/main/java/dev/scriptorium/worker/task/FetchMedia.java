package dev.scriptorium.worker.task;

import dev.scriptorium.net.DownloadException;
import dev.scriptorium.net.HttpUrl;
import dev.scriptorium.net.InvalidUrlException;
import dev.scriptorium.worker.fetch.FetchedFile;
import dev.scriptorium.worker.fetch.MediaFetch;
import dev.scriptorium.worker.protocol.Lease;
import dev.scriptorium.worker.protocol.TaskFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** FETCH_MEDIA: downloads what a customer named. The URL may hold credentials: never in texts. */
public final class FetchMedia implements TaskWork {

  private static final long LONGEST_SECONDS = Duration.ofDays(1).toSeconds();

  private final MediaFetch fetch;

  public FetchMedia(MediaFetch fetch) {
    this.fetch = fetch;
  }

  @Override
  public TaskOutcome run(Assignment assignment) throws TaskFailedException, IOException {
    Lease lease = assignment.lease();
    JsonNode parameters = lease.parameters();
    HttpUrl url = url(parameters.path("url").asString(""));
    try (FetchedFile fetched =
        fetch.fetch(
            url,
            parameters.path("maxBytes").asLong(Long.MAX_VALUE),
            Duration.ofSeconds(parameters.path("timeLimitSeconds").asLong(LONGEST_SECONDS)),
            (received, expected) ->
                assignment.progress(
                    expected <= 0 ? 0 : Math.min(1, (double) received / expected), "downloading"),
            assignment.cancellation())) {
      Path file = Files.move(fetched.path(), assignment.directory().resolve("fetched"));
      return TaskOutcome.of(new ResultFile("media", file));
    } catch (DownloadException e) {
      throw FailureReasons.of(e);
    }
  }

  private static HttpUrl url(String text) throws TaskFailedException {
    try {
      return HttpUrl.parse(text);
    } catch (InvalidUrlException e) {
      throw TaskFailedException.permanent(
          TaskFailure.UNREACHABLE, "no URL that can be fetched: " + e.fault());
    }
  }
}
