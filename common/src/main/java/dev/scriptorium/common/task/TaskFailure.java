package dev.scriptorium.common.task;

/** Why a task failed: public, so no free text (rule 11). */
public enum TaskFailure {
  /** The server of the recording could not be reached, or did not deliver it. */
  UNREACHABLE,
  /** The address of the recording is one that may not be asked. */
  FORBIDDEN_ADDRESS,
  /** The recording is larger or longer than is allowed. */
  TOO_LARGE,
  /** The bytes are not a recording. */
  NOT_MEDIA,
  /** The recording has no sound. */
  NO_AUDIO,
  /** The recording is damaged. */
  UNREADABLE_MEDIA,
  /** The engine failed. */
  ENGINE_FAILED,
  /** The result was not what the task asks for. */
  INVALID_RESULT,
  /** Every attempt failed or was abandoned. */
  EXHAUSTED,
  /** A person refused the work. */
  REJECTED
}
