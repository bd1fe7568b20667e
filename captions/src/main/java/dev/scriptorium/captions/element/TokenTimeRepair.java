package dev.scriptorium.captions.element;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives tokens times that keep the rules. First from the end: what reaches into its successor is
 * cut, and what has no length takes 1 ms before its end, so that a punctuation mark takes it from
 * its word. Then from the beginning: what had no room is moved on.
 */
final class TokenTimeRepair {

  /** A token is not moved farther than this, in ms. */
  private static final long FARTHEST = 1_000;

  private final Findings findings;
  private final List<String> paths = new ArrayList<>();
  private final List<Token> tokens = new ArrayList<>();

  TokenTimeRepair(Findings findings) {
    this.findings = findings;
  }

  ElementList repaired(ElementList list) {
    collect(list);
    long[] starts = tokens.stream().mapToLong(Token::startTime).toArray();
    long[] ends = tokens.stream().mapToLong(Token::endTime).toArray();
    cut(starts, ends);
    move(starts, ends);
    return rebuilt(list, starts, ends);
  }

  private void collect(ElementList list) {
    for (int i = 0; i < list.segments().size(); i++) {
      List<Sequence> sequences = list.segments().get(i).sequences();
      for (int j = 0; j < sequences.size(); j++) {
        String path = ElementPath.in(ElementPath.in("", "segments", i), "sequences", j);
        for (int k = 0; k < sequences.get(j).tokens().size(); k++) {
          add(sequences.get(j).tokens().get(k), ElementPath.in(path, "tokens", k));
        }
      }
    }
  }

  private void add(Token token, String path) {
    paths.add(path);
    tokens.add(token);
    if (Math.max(-token.startTime(), token.endTime()) > TimeRule.LATEST
        || token.startTime() == Long.MIN_VALUE) {
      findings.fault(new ElementProblem(path, "has times that no medium has"));
    }
  }

  private static void cut(long[] starts, long[] ends) {
    long next = TimeRule.LATEST;
    for (int i = starts.length - 1; i >= 0; i--) {
      ends[i] = Math.min(Math.max(ends[i], starts[i]), next);
      starts[i] = Math.min(starts[i], ends[i] - 1);
      next = starts[i];
    }
  }

  private static void move(long[] starts, long[] ends) {
    long before = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = Math.max(starts[i], before);
      ends[i] = Math.max(ends[i], starts[i] + 1);
      before = ends[i];
    }
  }

  private ElementList rebuilt(ElementList list, long[] starts, long[] ends) {
    int next = 0;
    List<Segment> segments = new ArrayList<>();
    for (Segment segment : list.segments()) {
      List<Sequence> sequences = new ArrayList<>();
      for (Sequence sequence : segment.sequences()) {
        List<Token> timed = new ArrayList<>();
        for (int k = 0; k < sequence.tokens().size(); k++) {
          timed.add(timed(next, starts[next], ends[next]));
          next++;
        }
        sequences.add(
            new Sequence(sequence.startTime(), sequence.endTime(), timed, sequence.others()));
      }
      segments.add(
          ElementCopies.segment(segment, segment.startTime(), segment.endTime(), sequences));
    }
    return ElementCopies.segments(list, list.startTime(), list.endTime(), segments);
  }

  private Token timed(int i, long start, long end) {
    Token token = tokens.get(i);
    if (token.startTime() == start && token.endTime() == end) {
      return token;
    }
    String times = "had the times %d to %d".formatted(token.startTime(), token.endTime());
    if (Math.abs(start - token.startTime()) > FARTHEST) {
      findings.fault(new ElementProblem(paths.get(i), times + ", out of all order"));
    } else {
      findings.flaw(
          new ElementProblem(paths.get(i), "%s, now %d to %d".formatted(times, start, end)));
    }
    return ElementCopies.times(token, start, end);
  }
}
