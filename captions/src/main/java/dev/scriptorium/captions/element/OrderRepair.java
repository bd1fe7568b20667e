package dev.scriptorium.captions.element;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Puts times in order: sequences whose times run backwards get others in their place, unless half
 * of them do; then, and segments, are sorted by time.
 */
final class OrderRepair {

  private final Findings findings;

  OrderRepair(Findings findings) {
    this.findings = findings;
  }

  ElementList repaired(ElementList list) {
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < list.segments().size(); i++) {
      Segment segment = list.segments().get(i);
      String path = ElementPath.in("", "segments", i) + ".sequences";
      List<Sequence> sequences = ordered(segment.sequences(), path);
      segments.add(
          ElementCopies.segment(segment, segment.startTime(), segment.endTime(), sequences));
    }
    List<Segment> sorted = sorted(segments, OrderRepair::start, "segments");
    return ElementCopies.segments(list, list.startTime(), list.endTime(), sorted);
  }

  /** A few words with impossible times keep their place and get other times. */
  private List<Sequence> ordered(List<Sequence> sequences, String path) {
    boolean[] kept = LongestOrder.of(sequences, OrderRepair::start);
    int outliers = 0;
    for (boolean isKept : kept) {
      outliers += isKept ? 0 : 1;
    }
    if (outliers == 0 || 2 * outliers >= sequences.size()) {
      return sorted(sequences, OrderRepair::start, path);
    }
    List<Sequence> ordered = new ArrayList<>(sequences);
    for (int from = 0; from < ordered.size(); from++) {
      if (!kept[from]) {
        int to = from;
        while (to < ordered.size() && !kept[to]) {
          to++;
        }
        move(ordered, from, to, path);
        from = to - 1;
      }
    }
    return ordered;
  }

  /** Spreads sequences over the time between their neighbours. */
  private void move(List<Sequence> sequences, int from, int to, String path) {
    long begin = from == 0 ? 0 : end(sequences.get(from - 1));
    long next = to == sequences.size() ? Long.MAX_VALUE : start(sequences.get(to));
    for (int i = from; i < to; i++) {
      Sequence sequence = sequences.get(i);
      long length = Math.max(1, end(sequence) - start(sequence));
      long room = next == Long.MAX_VALUE ? length : Math.max(0, next - begin) / (to - i);
      long end = begin + Math.max(sequence.tokens().size(), Math.min(length, room));
      sequences.set(i, moved(sequence, begin, end));
      findings.flaw(
          new ElementProblem(
              ElementPath.in(path.substring(0, path.lastIndexOf('.')), "sequences", i),
              "has times that run backwards; now %d to %d".formatted(begin, end)));
      begin = end;
    }
  }

  private static Sequence moved(Sequence sequence, long start, long end) {
    List<Token> tokens = new ArrayList<>();
    int count = sequence.tokens().size();
    for (int k = 0; k < count; k++) {
      tokens.add(
          ElementCopies.times(
              sequence.tokens().get(k),
              start + (end - start) * k / count,
              start + (end - start) * (k + 1) / count));
    }
    return new Sequence(start, end, tokens, sequence.others());
  }

  private static long end(Sequence sequence) {
    return sequence.tokens().isEmpty()
        ? sequence.endTime()
        : sequence.tokens().get(sequence.tokens().size() - 1).endTime();
  }

  private <T> List<T> sorted(List<T> elements, ToLongFunction<T> start, String path) {
    for (int i = 1; i < elements.size(); i++) {
      if (start.applyAsLong(elements.get(i)) < start.applyAsLong(elements.get(i - 1))) {
        findings.flaw(new ElementProblem(path, "are not in order; sorted by time"));
        List<T> sorted = new ArrayList<>(elements);
        sorted.sort(Comparator.comparingLong(start));
        return sorted;
      }
    }
    return elements;
  }

  private static long start(Segment segment) {
    return segment.sequences().isEmpty() ? segment.startTime() : start(segment.sequences().get(0));
  }

  private static long start(Sequence sequence) {
    return sequence.tokens().isEmpty()
        ? sequence.startTime()
        : sequence.tokens().get(0).startTime();
  }
}
