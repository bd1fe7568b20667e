package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.Cue;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one repair looks at and may change.
 *
 * @param before the cue ahead; null if there is none
 * @param cues the cue to be mended, or what it became
 * @param after the cue that follows; null if there is none
 */
record Spot(@Nullable Cue before, List<Cue> cues, @Nullable Cue after) {

  Cue cue() {
    return cues.getFirst();
  }

  Spot with(List<Cue> others) {
    return new Spot(before, others, after);
  }

  Spot with(Cue other) {
    return with(List.of(other));
  }

  Stream<Cue> all() {
    return Stream.of(Stream.ofNullable(before), cues.stream(), Stream.ofNullable(after))
        .flatMap(part -> part);
  }
}
