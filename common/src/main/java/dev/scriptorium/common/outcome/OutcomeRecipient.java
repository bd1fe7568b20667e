package dev.scriptorium.common.outcome;

/** Takes the outcomes of commands that were sent by the same process. */
@FunctionalInterface
public interface OutcomeRecipient {

  /**
   * Called once the outcome is committed; must not block.
   *
   * @return whether a request in this process was waiting for it; if not, it may be waited for
   *     elsewhere
   */
  boolean deliver(Outcome outcome);
}
