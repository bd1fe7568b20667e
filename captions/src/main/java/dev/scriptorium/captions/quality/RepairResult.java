package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.CaptionTrack;
import java.util.List;

/**
 * A repaired track.
 *
 * @param track its cues in order, none overlapping
 * @param remaining the violations that remain, with the cue numbers of {@code track}
 */
public record RepairResult(CaptionTrack track, List<Violation> remaining) {

  public RepairResult {
    remaining = List.copyOf(remaining);
  }
}
