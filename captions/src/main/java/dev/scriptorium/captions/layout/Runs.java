package dev.scriptorium.captions.layout;

import java.util.Arrays;

/**
 * Unbreakable runs of text, in order, and the boundaries between them. Boundary {@code p} is before
 * run {@code p}. Columns of arrays, as there are tens of thousands.
 */
final class Runs {

  /** The cost where a run must not be separated from the next. */
  static final double NEVER = Double.POSITIVE_INFINITY;

  private int size;
  private String[] texts;
  private int[] words;
  private boolean[] spoken;
  private long[] starts;
  private long[] ends;
  private int[] columns;
  private boolean[] spaced;
  private double[] costs;
  private ForcedBreak[] forcedBreaks;
  private int[] sentences;
  private int[] speakers;
  private int[] counted;
  private int[] clauses;

  Runs(int expected) {
    int room = Math.max(expected, 16);
    texts = new String[room];
    words = new int[room];
    spoken = new boolean[room];
    starts = new long[room];
    ends = new long[room];
    columns = new int[room + 1];
    spaced = new boolean[room];
    costs = new double[room + 1];
    forcedBreaks = new ForcedBreak[room + 1];
    forcedBreaks[0] = ForcedBreak.CAPTION;
    sentences = new int[room];
    speakers = new int[room];
    counted = new int[room + 1];
    clauses = new int[room];
  }

  int size() {
    return size;
  }

  /**
   * Appends a run.
   *
   * @param boundary what is between it and the run before
   */
  void add(Run run, Boundary boundary) {
    if (size == texts.length) {
      grow();
    }
    int p = size++;
    texts[p] = run.text();
    words[p] = run.word();
    spoken[p] = run.isSpoken();
    starts[p] = run.start();
    ends[p] = run.end();
    spaced[p] = p > 0 && boundary.isSpaced();
    costs[p] = boundary.cost();
    forcedBreaks[p] = p == 0 ? ForcedBreak.CAPTION : boundary.forcedBreak();
    forcedBreaks[p + 1] = ForcedBreak.CAPTION;
    columns[p + 1] = columns[p] + run.columns() + (spaced[p] ? 1 : 0);
    sentences[p] = p == 0 ? 0 : sentences[p - 1] + (boundary.isSentence() ? 1 : 0);
    speakers[p] = p == 0 ? 0 : speakers[p - 1] + (boundary.isSpeaker() ? 1 : 0);
    counted[p + 1] = counted[p] + (run.isCounted() ? 1 : 0);
    clauses[p] = p == 0 ? 0 : clauses[p - 1] + (boundary.cost() <= BreakCosts.CLAUSE ? 1 : 0);
  }

  /** How many columns the runs from {@code from} to before {@code to} need in one line. */
  int columns(int from, int to) {
    return columns[to] - columns[from] - (spaced[from] ? 1 : 0);
  }

  /** The same, with the space before them. */
  int extent(int from, int to) {
    return columns[to] - columns[from];
  }

  long duration(int from, int to) {
    return ends[to - 1] - starts[from];
  }

  /** How many whole words begin in there; sounds and speakers' names are none. */
  int countedWords(int from, int to) {
    return counted[to] - counted[from];
  }

  /** How many sentences end inside, not at the end. */
  int sentencesInside(int from, int to) {
    return sentences[to - 1] - sentences[from];
  }

  /** How many clauses end inside, not at the end. */
  int clausesInside(int from, int to) {
    return clauses[to - 1] - clauses[from];
  }

  boolean isSentenceAt(int boundary) {
    return boundary == 0 || boundary == size || sentences[boundary] > sentences[boundary - 1];
  }

  /** How often another speaker begins inside. */
  int speakersInside(int from, int to) {
    return speakers[to - 1] - speakers[from];
  }

  /** What it costs to end a line at a boundary; {@link #NEVER} if it cannot. */
  double cost(int boundary) {
    return costs[boundary];
  }

  boolean isBreakable(int boundary) {
    return costs[boundary] < NEVER;
  }

  ForcedBreak forcedBreak(int boundary) {
    return forcedBreaks[boundary];
  }

  /** How long nothing is said there, in ms. */
  long pause(int boundary) {
    return starts[boundary] - ends[boundary - 1];
  }

  long start(int run) {
    return starts[run];
  }

  long end(int run) {
    return ends[run];
  }

  String text(int run) {
    return texts[run];
  }

  /** The word that it is or is a part of. */
  int word(int run) {
    return words[run];
  }

  /** Whether it is not a part of a speaker's name put before the text. */
  boolean isSpoken(int run) {
    return spoken[run];
  }

  boolean isSpaced(int boundary) {
    return spaced[boundary];
  }

  private void grow() {
    int room = size * 2;
    texts = Arrays.copyOf(texts, room);
    words = Arrays.copyOf(words, room);
    spoken = Arrays.copyOf(spoken, room);
    starts = Arrays.copyOf(starts, room);
    ends = Arrays.copyOf(ends, room);
    columns = Arrays.copyOf(columns, room + 1);
    spaced = Arrays.copyOf(spaced, room);
    costs = Arrays.copyOf(costs, room + 1);
    forcedBreaks = Arrays.copyOf(forcedBreaks, room + 1);
    sentences = Arrays.copyOf(sentences, room);
    speakers = Arrays.copyOf(speakers, room);
    counted = Arrays.copyOf(counted, room + 1);
    clauses = Arrays.copyOf(clauses, room);
  }
}
