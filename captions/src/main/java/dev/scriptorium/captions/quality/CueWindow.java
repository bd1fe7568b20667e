package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.Cue;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cues that one repair step may change.
 *
 * @param before the previous cue; null for the first
 * @param cues the cue to be repaired, or what it became
 * @param after the next cue; null for the last
 */
record CueWindow(@Nullable Cue before, List<Cue> cues, @Nullable Cue after) {

  Cue cue() {
    return cues.getFirst();
  }

  CueWindow with(List<Cue> others) {
    return new CueWindow(before, others, after);
  }

  CueWindow with(Cue other) {
    return with(List.of(other));
  }

  Stream<Cue> all() {
    return Stream.of(Stream.ofNullable(before), cues.stream(), Stream.ofNullable(after))
        .flatMap(part -> part);
  }
}
