package dev.scriptorium.gateway.content;

/** Content that is not stored, for a reason that its sender can be told. */
public final class ContentRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** It has more bytes than are allowed. */
    TOO_LONG,
    /** It has fewer or more bytes than it was declared to have. */
    NOT_AS_DECLARED,
    /** The disk has no room for it. */
    NO_ROOM,
    /** The store failed; the same content may be stored later. */
    NOT_STORED
  }

  private final Reason reason;

  ContentRefusedException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  ContentRefusedException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
