package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.Cue;

/** The same cue at another time. */
final class Retimed {

  private Retimed() {}

  static Cue at(Cue cue, long start, long end) {
    return new Cue(start, end, cue.lines(), cue.words());
  }
}
