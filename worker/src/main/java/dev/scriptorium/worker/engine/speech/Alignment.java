package dev.scriptorium.worker.engine.speech;

import java.util.List;

/**
 * When the words of a piece were said.
 *
 * @param spans one for each word, in order, in ms from the beginning of the piece
 * @param basis what they rest on
 */
record Alignment(List<Span> spans, Basis basis) {

  enum Basis {
    /** Nothing explains the audio better than these words. */
    FIT,
    /** Something else would explain it better. */
    POOR_FIT,
    /** The length of the words. */
    ESTIMATE
  }
}
