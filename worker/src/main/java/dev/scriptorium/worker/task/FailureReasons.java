package dev.scriptorium.worker.task;

import dev.scriptorium.net.DownloadException;
import dev.scriptorium.net.DownloadFailure;
import dev.scriptorium.worker.media.MediaException;
import dev.scriptorium.worker.media.MediaFailure;
import dev.scriptorium.worker.protocol.TaskFailure;

/** What failures of downloads and media are in the protocol (docs/worker.md, Failures). */
final class FailureReasons {

  private FailureReasons() {}

  static TaskFailedException of(MediaException e) {
    TaskFailure code = code(e.failure());
    String text = String.valueOf(e.getMessage());
    return e.failure().isAboutMedium()
        ? TaskFailedException.permanent(code, text)
        : TaskFailedException.retryable(code, text);
  }

  static TaskFailure code(MediaFailure failure) {
    return switch (failure) {
      case EMPTY, NOT_MEDIA, FORMAT_REFUSED -> TaskFailure.NOT_MEDIA;
      case NO_AUDIO -> TaskFailure.NO_AUDIO;
      case TOO_LONG -> TaskFailure.TOO_LARGE;
      case CODEC_UNSUPPORTED, CORRUPT, INCOMPLETE, TIME_EXCEEDED, MEMORY_EXCEEDED ->
          TaskFailure.UNREADABLE_MEDIA;
      case TOOL_FAILED, TOOL_MISSING, STORAGE_FAILED, CANCELED -> TaskFailure.ENGINE_FAILED;
    };
  }

  static TaskFailedException of(DownloadException e) {
    TaskFailure code = code(e.failure());
    String text = String.valueOf(e.getMessage());
    return e.failure().isTransient()
        ? TaskFailedException.retryable(code, text)
        : TaskFailedException.permanent(code, text);
  }

  static TaskFailure code(DownloadFailure failure) {
    return switch (failure) {
      case ADDRESS_BLOCKED -> TaskFailure.FORBIDDEN_ADDRESS;
      case TOO_LARGE -> TaskFailure.TOO_LARGE;
      case STORAGE_FAILED, CANCELED -> TaskFailure.ENGINE_FAILED;
      case REDIRECT_UNUSABLE,
          REDIRECT_CIRCLE,
          TOO_MANY_REDIRECTS,
          NAME_UNRESOLVED,
          CONNECT_FAILED,
          CERTIFICATE_REFUSED,
          TLS_FAILED,
          NO_RESPONSE,
          HEADERS_TOO_LARGE,
          BAD_RESPONSE,
          ENCODED,
          DENIED,
          NOT_FOUND,
          SERVER_ERROR,
          UNEXPECTED_STATUS,
          INCOMPLETE,
          LENGTH_EXCEEDED,
          STALLED,
          TOO_SLOW,
          TIME_EXCEEDED ->
          TaskFailure.UNREACHABLE;
    };
  }
}
