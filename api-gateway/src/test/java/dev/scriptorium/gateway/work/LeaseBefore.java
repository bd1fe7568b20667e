package dev.scriptorium.gateway.work;

import org.jspecify.annotations.Nullable;

/** What became of a task before; three attempts are allowed. */
enum LeaseBefore {
  NONE(null, 0, 0, true),
  RUNNING("HELD", 0, 1, false),
  EXPIRED("HELD", 1, 0, true),
  EXPIRED_TOO_OFTEN("HELD", 2, 0, false),
  EXPIRED_UNHEARD("HELD", 2, 1, true),
  RELEASED("RELEASED", 2, 0, true),
  PAUSED("FAILED", 0, 0, false),
  TO_RETRY("FAILED", 1, 0, true),
  FAILED_TOO_OFTEN("FAILED", 2, 0, false),
  REPORTED("REPORTED", 0, 0, false),
  /** An earlier worker's report is being sent. */
  REPORTED_LATE("REPORTED", 0, 0, false),
  CANCELED("CANCELED", 0, 0, false);

  private final @Nullable String state;
  private final int counted;
  private final int unheard;
  private final boolean claimable;

  LeaseBefore(@Nullable String state, int counted, int unheard, boolean claimable) {
    this.state = state;
    this.counted = counted;
    this.unheard = unheard;
    this.claimable = claimable;
  }

  boolean isClaimable(Expired expired) {
    boolean isHeld = "HELD".equals(state);
    return claimable && (!isHeld || expired == Expired.CLAIMABLE);
  }

  /** Null: no lease. */
  @Nullable String state() {
    return state;
  }

  int counted() {
    return counted;
  }

  int unheard() {
    return unheard;
  }

  boolean isCurrent() {
    return this != REPORTED_LATE;
  }

  /** When it expires, or may be tried again. */
  int secondsLeft() {
    return this == RUNNING || this == PAUSED ? 3_600 : -3_600;
  }
}
