package dev.scriptorium.captions.element;

import java.util.List;
import java.util.function.ToLongFunction;

/** From and to, in ms; empty if it does not end after it starts. */
record TimeRange(long start, long end) {

  private static final TimeRange NONE = new TimeRange(0, 0);

  /** From the first to the last of some in order. */
  static <T> TimeRange around(List<T> row, ToLongFunction<T> start, ToLongFunction<T> end) {
    return row.isEmpty()
        ? NONE
        : new TimeRange(start.applyAsLong(row.get(0)), end.applyAsLong(row.get(row.size() - 1)));
  }

  boolean isEmpty() {
    return end <= start;
  }

  boolean holds(TimeRange other) {
    return start <= other.start && other.end <= end;
  }
}
