package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.CaptionTrack;
import java.util.List;

/**
 * What a repair made of a track.
 *
 * @param track its cues in order, none overlapping
 * @param remaining what could not be mended, with the cue numbers of {@code track}
 */
public record Repaired(CaptionTrack track, List<Violation> remaining) {

  public Repaired {
    remaining = List.copyOf(remaining);
  }
}
