package dev.scriptorium.captions.layout;

/**
 * From when to when captions are shown, in ms. To begin with while they are spoken, but in order,
 * apart, and each at least 1 ms; every rule keeps it so.
 */
final class CueTimes {

  private final long[] starts;
  private final long[] ends;

  /** Takes the arrays as its own; the starts must not run backwards. */
  CueTimes(long[] starts, long[] ends) {
    this.starts = starts;
    this.ends = ends;
    for (int i = 1; i < starts.length; i++) {
      starts[i] = Math.max(starts[i], starts[i - 1] + 1);
    }
    for (int i = 0; i < ends.length; i++) {
      long next = i + 1 < starts.length ? starts[i + 1] : Long.MAX_VALUE;
      ends[i] = Math.min(Math.max(ends[i], starts[i] + 1), next);
    }
  }

  int size() {
    return starts.length;
  }

  long start(int i) {
    return starts[i];
  }

  long end(int i) {
    return ends[i];
  }

  long duration(int i) {
    return ends[i] - starts[i];
  }

  void setStart(int i, long start) {
    starts[i] = start;
  }

  void setEnd(int i, long end) {
    ends[i] = end;
  }
}
