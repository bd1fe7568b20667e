package dev.scriptorium.captions.element;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives sequences, segments and the list times that hold those of their tokens. Their own times
 * stay where they do; otherwise they begin and end with what they hold. What holds nothing and has
 * no times of its own goes.
 */
final class TimeRangeRepair {

  private final Findings findings;
  private long before;

  TimeRangeRepair(Findings findings) {
    this.findings = findings;
  }

  /**
   * @param list its tokens keep the rules
   */
  ElementList repaired(ElementList list) {
    long[][] limits = limits(list);
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < list.segments().size(); i++) {
      Segment segment = list.segments().get(i);
      long start = before;
      String path = ElementPath.in("", "segments", i);
      List<Sequence> sequences = sequences(segment, limits[i], path);
      TimeRange own = new TimeRange(segment.startTime(), segment.endTime());
      TimeRange span = TimeRange.around(sequences, Sequence::startTime, Sequence::endTime);
      TimeRange kept =
          settle(own, span, new TimeRange(start, limits[i][limits[i].length - 1]), path);
      if (!kept.isEmpty()) {
        segments.add(ElementCopies.segment(segment, kept.start(), kept.end(), sequences));
        before = kept.end();
      }
    }
    return withRoot(list, segments);
  }

  private List<Sequence> sequences(Segment segment, long[] limits, String path) {
    List<Sequence> sequences = new ArrayList<>();
    for (int j = 0; j < segment.sequences().size(); j++) {
      Sequence sequence = segment.sequences().get(j);
      TimeRange own = new TimeRange(sequence.startTime(), sequence.endTime());
      TimeRange span = TimeRange.around(sequence.tokens(), Token::startTime, Token::endTime);
      String at = ElementPath.in(path, "sequences", j);
      TimeRange kept = settle(own, span, new TimeRange(before, limits[j]), at);
      if (!kept.isEmpty()) {
        sequences.add(new Sequence(kept.start(), kept.end(), sequence.tokens(), sequence.others()));
        before = kept.end();
      }
    }
    return sequences;
  }

  private TimeRange settle(TimeRange own, TimeRange held, TimeRange room, String path) {
    boolean fits = !own.isEmpty() && room.holds(own) && (held.isEmpty() || own.holds(held));
    if (fits) {
      return own;
    }
    String outcome =
        held.isEmpty() ? "left out" : "now %d to %d".formatted(held.start(), held.end());
    findings.flaw(
        new ElementProblem(
            path, "had the times %d to %d; %s".formatted(own.start(), own.end(), outcome)));
    return held;
  }

  /** For each sequence, and last for its segment, where the first token after it starts. */
  private static long[][] limits(ElementList list) {
    long[][] limits = new long[list.segments().size()][];
    long next = TimeRule.LATEST;
    for (int i = limits.length - 1; i >= 0; i--) {
      List<Sequence> sequences = list.segments().get(i).sequences();
      limits[i] = new long[sequences.size() + 1];
      limits[i][sequences.size()] = next;
      for (int j = sequences.size() - 1; j >= 0; j--) {
        limits[i][j] = next;
        List<Token> tokens = sequences.get(j).tokens();
        next = tokens.isEmpty() ? next : tokens.get(0).startTime();
      }
    }
    return limits;
  }

  private ElementList withRoot(ElementList list, List<Segment> segments) {
    TimeRange held = TimeRange.around(segments, Segment::startTime, Segment::endTime);
    long start = list.startTime();
    long end = list.endTime();
    boolean fits = start >= 0 && end >= start && end <= TimeRule.LATEST;
    if (fits && (held.isEmpty() || new TimeRange(start, end).holds(held))) {
      return ElementCopies.segments(list, start, end, segments);
    }
    findings.flaw(new ElementProblem("", "had the times %d to %d".formatted(start, end)));
    TimeRange hull = held.isEmpty() ? new TimeRange(0, 0) : held;
    boolean early = start >= 0 && start <= hull.start();
    boolean late = end >= hull.end() && end <= TimeRule.LATEST;
    return ElementCopies.segments(
        list, early ? start : hull.start(), late ? end : hull.end(), segments);
  }
}
