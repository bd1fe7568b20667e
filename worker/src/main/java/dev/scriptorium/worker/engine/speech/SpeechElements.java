package dev.scriptorium.worker.engine.speech;

import dev.scriptorium.captions.element.ElementList;
import dev.scriptorium.captions.element.Segment;
import dev.scriptorium.captions.element.SoundTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Converts a result to an element list (contract cielo24, section 8), with a segment for each
 * sentence. Words that look foreign are replaced by the sound {@code [FOREIGN]}, speech without
 * recognized words by {@code [INAUDIBLE]}. Confidences are in {@code confidence_score} of the
 * sequences, other doubts in {@code doubts} of the segments.
 */
public final class SpeechElements {

  private static final int VERSION = 2;

  private SpeechElements() {}

  /**
   * The element list of a result.
   *
   * @param language an RFC 5646 tag
   */
  public static ElementList of(SpeechResult result, String language) {
    List<Segment> segments = new ArrayList<>();
    SentenceBuilder sentence = new SentenceBuilder(segments::add);
    for (SpeechSegment speech : result.segments()) {
      Set<SpeechDoubt> doubts = speech.doubts();
      if (doubts.contains(SpeechDoubt.FOREIGN) || doubts.contains(SpeechDoubt.INAUDIBLE)) {
        sentence.end();
        boolean foreign = doubts.contains(SpeechDoubt.FOREIGN);
        segments.add(SoundElement.of(speech, foreign ? SoundTag.FOREIGN : SoundTag.INAUDIBLE));
      } else {
        sentence.add(speech);
      }
    }
    sentence.end();
    return new ElementList(
        VERSION,
        0,
        result.length(),
        language,
        segments,
        List.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of());
  }
}
