package dev.scriptorium.captions.element;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** Sorts segments and sequences by time. */
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
      List<Sequence> sequences = sorted(segment.sequences(), OrderRepair::start, path);
      segments.add(
          ElementCopies.segment(segment, segment.startTime(), segment.endTime(), sequences));
    }
    List<Segment> sorted = sorted(segments, OrderRepair::start, "segments");
    return ElementCopies.segments(list, list.startTime(), list.endTime(), sorted);
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
