package dev.scriptorium.captions.format.ttml;

/**
 * When an element is active, in ms; and where its children begin. Grows only at {@code cursor}: in
 * a sequence each child begins where the one before it ended.
 */
final class TimeScope {

  /** The end of what does not end by itself. */
  static final long OPEN = Long.MAX_VALUE;

  // Far from the end of long, so that sums of arbitrary times in a file do not overflow
  private static final long LATEST = 100_000_000_000_000_000L;

  final long start;
  final long end;
  private final boolean isSequence;
  private final boolean keepsSpace;
  private final boolean isNever;
  private long cursor;

  TimeScope(long start, long end, boolean isSequence, boolean keepsSpace) {
    this(start, end, isSequence, keepsSpace, false);
  }

  private TimeScope(long start, long end, boolean isSequence, boolean keepsSpace, boolean isNever) {
    this.isNever = isNever;
    this.start = start;
    this.end = end;
    this.isSequence = isSequence;
    this.keepsSpace = keepsSpace;
    cursor = start;
  }

  /**
   * A child.
   *
   * @param begin in ms after the reference point; 0 if not said
   * @param end in ms after it; {@link #OPEN} if not said
   * @param duration in ms; {@link #OPEN} if not said
   */
  TimeScope child(long begin, long end, long duration, boolean isSequence, boolean keepsSpace) {
    long reference = isSequence() ? cursor : start;
    long childStart = sum(reference, begin);
    boolean isNever = this.end != OPEN && childStart >= this.end && begin > 0;
    boolean isAbsolute = isNever && !isSequence() && begin >= start && begin < this.end;
    if (isAbsolute) {
      // Written as if it counted from the beginning of the medium; else it would never be shown
      long absoluteEnd = Math.min(end, sum(begin, duration));
      return new TimeScope(begin, Math.min(absoluteEnd, this.end), isSequence, keepsSpace, false);
    }
    long childEnd = Math.min(sum(reference, end), sum(childStart, duration));
    return new TimeScope(
        childStart, Math.min(childEnd, this.end), isSequence, keepsSpace, isNever || isNever());
  }

  /** A child is over. */
  void passed(TimeScope child) {
    cursor = child.end == OPEN ? child.start : Math.max(child.start, child.end);
  }

  boolean isSequence() {
    return isSequence;
  }

  /** Whether it would begin after its parent is over. */
  boolean isNever() {
    return isNever;
  }

  boolean keepsSpace() {
    return keepsSpace;
  }

  private static long sum(long time, long offset) {
    return offset == OPEN || time == OPEN ? OPEN : Math.min(time + offset, LATEST);
  }
}
