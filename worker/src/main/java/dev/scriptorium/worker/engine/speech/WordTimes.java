package dev.scriptorium.worker.engine.speech;

import java.util.ArrayList;
import java.util.List;

/** Times of words that could not be aligned. */
final class WordTimes {

  /** Around the speech in a piece. */
  private static final int MARGIN = 200;

  private WordTimes() {}

  /** Where the speech in a piece is, in ms from its beginning. */
  static Span ofSpeech(int length) {
    int margin = length > 4 * MARGIN ? MARGIN : 0;
    return new Span(margin, length - margin);
  }

  /**
   * Divides a piece among its words by their length.
   *
   * @param length of the piece in ms
   * @return spans in ms from the beginning of the piece
   */
  static List<Span> estimated(int length, List<RecognizedWord> words) {
    Span speech = ofSpeech(length);
    long characters = words.stream().mapToLong(word -> word.text().length() + 1).sum();
    List<Span> spans = new ArrayList<>();
    long before = 0;
    long start = speech.start();
    for (RecognizedWord word : words) {
      before += word.text().length() + 1;
      long end = speech.start() + (speech.end() - speech.start()) * before / characters;
      spans.add(new Span(start, end));
      start = end;
    }
    return spans;
  }
}
