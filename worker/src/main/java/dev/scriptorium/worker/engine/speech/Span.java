package dev.scriptorium.worker.engine.speech;

/** From and to, in ms; of a piece or of the medium, as said where it is used. */
record Span(long start, long end) {

  Span movedBy(long milliseconds) {
    return new Span(start + milliseconds, end + milliseconds);
  }
}
