package dev.scriptorium.worker.engine.sandbox;

/** How the sandbox fails, to order. */
public enum SandboxFailure {
  NONE,
  /** Another attempt may succeed. */
  FAIL,
  /** The first attempt fails, the next succeeds. */
  FAIL_ONCE,
  /** Permanently. */
  REFUSE,
  /** With an exception that nobody expects. */
  THROW,
  /** The result is no element list. */
  NONSENSE,
  /** It never ends, and listens to no cancel. */
  HANG;

  /**
   * What happens in an attempt.
   *
   * @param attempt from 1
   */
  public SandboxFailure of(int attempt) {
    if (this == FAIL_ONCE) {
      return attempt == 1 ? FAIL : NONE;
    }
    return this;
  }
}
