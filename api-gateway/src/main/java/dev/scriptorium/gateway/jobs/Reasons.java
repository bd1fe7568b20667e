package dev.scriptorium.gateway.jobs;

import dev.scriptorium.common.task.TaskFailure;

/** Reasons for failures as sentences, for people. */
final class Reasons {

  private Reasons() {}

  static String sentence(TaskFailure failure) {
    return switch (failure) {
      case UNREACHABLE ->
          "The server of the recording could not be reached, or did not deliver it.";
      case FORBIDDEN_ADDRESS -> "Recordings may not be fetched from that address.";
      case TOO_LARGE -> "The recording is larger or longer than this server allows.";
      case NOT_MEDIA -> "The bytes are not a recording that can be read.";
      case NO_AUDIO -> "The recording has no sound.";
      case UNREADABLE_MEDIA -> "The recording is damaged.";
      case ENGINE_FAILED -> "The engine failed.";
      case INVALID_RESULT -> "The result was not what the task asks for.";
      case EXHAUSTED -> "Every attempt failed or was abandoned.";
      case REJECTED -> "A person refused the work.";
    };
  }
}
