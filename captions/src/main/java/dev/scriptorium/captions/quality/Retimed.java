package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.Cue;
import java.util.List;

/** The same cue at another time. */
final class Retimed {

  private Retimed() {}

  static Cue at(Cue cue, long start, long end) {
    return cue.start() == start && cue.end() == end ? cue : cue.at(start, end);
  }

  /** Moved for its own sake: the times of its words say nothing any more if they lie outside. */
  static Cue moved(Cue cue, long start, long end) {
    boolean wordsFit =
        cue.words().isEmpty()
            || cue.words().getFirst().start() >= start && cue.words().getLast().end() <= end;
    return wordsFit ? cue.at(start, end) : cue.at(start, end).with(cue.lines(), List.of());
  }
}
