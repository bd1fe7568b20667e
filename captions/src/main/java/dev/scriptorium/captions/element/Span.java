package dev.scriptorium.captions.element;

import java.util.List;
import java.util.function.ToLongFunction;

/** From and to, in ms; empty if it does not end after it starts. */
record Span(long start, long end) {

  private static final Span NONE = new Span(0, 0);

  /** From the first to the last of some in order. */
  static <T> Span around(List<T> row, ToLongFunction<T> start, ToLongFunction<T> end) {
    return row.isEmpty()
        ? NONE
        : new Span(start.applyAsLong(row.get(0)), end.applyAsLong(row.get(row.size() - 1)));
  }

  boolean isEmpty() {
    return end <= start;
  }

  boolean holds(Span other) {
    return start <= other.start && other.end <= end;
  }
}
