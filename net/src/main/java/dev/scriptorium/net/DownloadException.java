package dev.scriptorium.net;

import org.jspecify.annotations.Nullable;

/**
 * A download that failed; nothing is left of its file. The message is for people who may see the
 * job: without URLs and bounded.
 */
public final class DownloadException extends Exception {

  private static final long serialVersionUID = 1L;

  private final DownloadFailure failure;

  DownloadException(DownloadFailure failure, @Nullable String detail) {
    super(detail == null ? failure.name() : failure + ": " + ForeignText.shorten(detail));
    this.failure = failure;
  }

  public DownloadFailure failure() {
    return failure;
  }
}
