package dev.scriptorium.captions.layout;

import java.util.stream.IntStream;

/**
 * The boundary between two runs.
 *
 * @param cost of ending a line there; {@link Runs#NEVER} if none can
 * @param isSpaced whether there is a space, if no line ends there
 * @param forcedBreak what must end there
 * @param isSentence whether a sentence ends there
 * @param isSpeaker whether another speaker begins there
 */
record Boundary(
    double cost, boolean isSpaced, ForcedBreak forcedBreak, boolean isSentence, boolean isSpeaker) {

  /** Most boundaries by far are some of these; a new object for each showed in the time it took. */
  private static final Boundary[] SPACED =
      IntStream.range(0, 128)
          .mapToObj(cost -> new Boundary(cost, true, ForcedBreak.NONE, false, false))
          .toArray(Boundary[]::new);

  /** A boundary without a forced break. */
  static Boundary within(double cost, boolean isSpaced) {
    boolean isUsual = isSpaced && cost < SPACED.length && cost == (int) cost;
    return isUsual
        ? SPACED[(int) cost]
        : new Boundary(cost, isSpaced, ForcedBreak.NONE, false, false);
  }

  Boundary costing(double changed) {
    return new Boundary(changed, isSpaced, forcedBreak, isSentence, isSpeaker);
  }
}
