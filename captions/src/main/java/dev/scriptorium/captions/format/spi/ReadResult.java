package dev.scriptorium.captions.format.spi;

import dev.scriptorium.captions.cue.CaptionTrack;
import java.util.List;

/**
 * What was read.
 *
 * @param track the cues
 * @param notes what was repaired, guessed or skipped; the first thousand
 */
public record ReadResult(CaptionTrack track, List<ReadNote> notes) {

  public ReadResult {
    notes = List.copyOf(notes);
  }
}
