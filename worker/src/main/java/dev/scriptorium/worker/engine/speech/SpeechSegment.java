package dev.scriptorium.worker.engine.speech;

import java.util.List;
import java.util.Set;

/**
 * A stretch of speech between pauses.
 *
 * @param start in ms from the beginning of the medium
 * @param end exclusive
 * @param newParagraph whether a long pause is before it
 * @param doubts empty: none
 * @param words in order, without overlap, within the segment; none only if {@link
 *     SpeechDoubt#INAUDIBLE}
 */
public record SpeechSegment(
    long start, long end, boolean newParagraph, Set<SpeechDoubt> doubts, List<SpeechWord> words) {

  public SpeechSegment {
    doubts = Set.copyOf(doubts);
    words = List.copyOf(words);
  }
}
