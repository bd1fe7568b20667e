package dev.scriptorium.captions.cue;

import java.util.List;

/**
 * The cues of one language of one medium.
 *
 * @param language an RFC 5646 tag; {@code und} if unknown
 * @param cues in the order of their start; a track that was laid out or repaired has none that
 *     overlap, one that was read may
 */
public record CaptionTrack(String language, List<Cue> cues) {

  public CaptionTrack {
    cues = List.copyOf(cues);
  }
}
