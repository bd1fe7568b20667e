package dev.scriptorium.standalone.robustness.checker;

/** A broken promise. */
public record Violation(Kind kind, String explanation) {

  /** Which promise. */
  public enum Kind {
    /** A client was told that it was made, and it is not there. */
    ANSWERED_CREATE_LOST,
    /** A client was told that it was not made, and it is there. */
    REFUSED_CREATE_THERE,
    /** One request, two jobs. */
    MADE_TWICE,
    /** A root's event never came, but later ones did. */
    EVENT_GAP,
    /** A consumer that takes each next event and drops what it knows does not get to the end. */
    EVENT_ORDER,
    /** The same event came again as another one. */
    EVENT_CHANGED,
    /** Root, timeline and events do not tell the same story. */
    HALF_THERE
  }
}
