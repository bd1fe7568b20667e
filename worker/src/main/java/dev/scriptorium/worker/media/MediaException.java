package dev.scriptorium.worker.media;

import dev.scriptorium.net.ForeignText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A medium that could not be used. The message is for people who may see the job: bounded, without
 * URLs and paths.
 */
public final class MediaException extends IOException {

  private static final long serialVersionUID = 1L;

  private final MediaFailure failure;

  MediaException(MediaFailure failure, @Nullable String detail) {
    super(
        detail == null || detail.isBlank()
            ? failure.name()
            : failure + ": " + ForeignText.shorten(detail));
    this.failure = failure;
  }

  public MediaFailure failure() {
    return failure;
  }
}
