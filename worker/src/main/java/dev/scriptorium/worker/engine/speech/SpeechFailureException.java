package dev.scriptorium.worker.engine.speech;

/** The engine could not do its work, for a reason that is not in the medium. */
public final class SpeechFailureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SpeechFailureException(String message, Throwable cause) {
    super(message, cause);
  }
}
