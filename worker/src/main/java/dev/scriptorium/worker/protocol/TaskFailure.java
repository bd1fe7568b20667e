package dev.scriptorium.worker.protocol;

/** Why a task failed: a closed set of the protocol. */
public enum TaskFailure {
  /** The media server. */
  UNREACHABLE,
  FORBIDDEN_ADDRESS,
  TOO_LARGE,
  NOT_MEDIA,
  NO_AUDIO,
  UNREADABLE_MEDIA,
  ENGINE_FAILED,
  INVALID_RESULT
}
