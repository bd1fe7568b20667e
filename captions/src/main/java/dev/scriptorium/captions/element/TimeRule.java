package dev.scriptorium.captions.element;

/** Checks the times of consecutive children of an element. */
final class TimeRule {

  /** 100,000 hours, in ms; no media is longer. */
  static final long LATEST = 360_000_000_000L;

  private final long from;
  private final long to;
  private long before;

  TimeRule(long from, long to) {
    this.from = from;
    this.to = to;
    this.before = Long.MIN_VALUE;
  }

  /** What is wrong with the times of the next child; empty if nothing is. */
  String next(long start, long end) {
    String problem = problem(start, end);
    before = Math.max(before, end);
    return problem;
  }

  private String problem(long start, long end) {
    if (start < 0) {
      return "starts at a negative time";
    }
    if (end > LATEST) {
      return "ends after 100,000 hours";
    }
    if (end <= start) {
      return end == start ? "has no length" : "ends before it starts";
    }
    if (start < before) {
      return "overlaps what is before it, or is not in order";
    }
    return start < from || end > to ? "reaches beyond what it is in" : "";
  }
}
