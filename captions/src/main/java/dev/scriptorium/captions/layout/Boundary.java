package dev.scriptorium.captions.layout;

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

  /** Between two pieces of one stretch of text. */
  static Boundary within(double cost, boolean isSpaced) {
    return new Boundary(cost, isSpaced, Wall.NONE, false, false);
  }

  Boundary costing(double changed) {
    return new Boundary(changed, isSpaced, wall, isSentence, isSpeaker);
  }
}
