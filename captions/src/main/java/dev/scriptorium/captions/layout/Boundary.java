package dev.scriptorium.captions.layout;

import java.util.stream.IntStream;

/**
 * What is between two pieces.
 *
 * @param cost of ending a line there; {@link Pieces#NEVER} if none can
 * @param isSpaced whether a space stands there, if no line ends
 * @param wall what must end there
 * @param isSentence whether a sentence ends there
 * @param isSpeaker whether another speaker begins there
 */
record Boundary(double cost, boolean isSpaced, Wall wall, boolean isSentence, boolean isSpeaker) {

  /** Most boundaries by far are some of these; a new object for each showed in the time it took. */
  private static final Boundary[] SPACED =
      IntStream.range(0, 64)
          .mapToObj(cost -> new Boundary(cost, true, Wall.NONE, false, false))
          .toArray(Boundary[]::new);

  /** Where nothing must end. */
  static Boundary within(double cost, boolean isSpaced) {
    boolean isUsual = isSpaced && cost < SPACED.length && cost == (int) cost;
    return isUsual ? SPACED[(int) cost] : new Boundary(cost, isSpaced, Wall.NONE, false, false);
  }

  Boundary costing(double changed) {
    return new Boundary(changed, isSpaced, wall, isSentence, isSpeaker);
  }
}
