package dev.scriptorium.worker.engine.sandbox;

import dev.scriptorium.captions.element.ElementList;
import dev.scriptorium.captions.element.Segment;
import dev.scriptorium.captions.element.Sequence;
import dev.scriptorium.captions.element.SoundTag;
import dev.scriptorium.captions.element.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Sentences that say that they are a sample, one every ten seconds over the length of a medium; the
 * same for the same length.
 */
public final class SandboxSample {

  private static final List<String> SENTENCES =
      List.of(
          "This is a sample of the sandbox.",
          "Nobody has listened to the recording.",
          "The words and their times are invented.");
  private static final long STEP = 10_000;
  private static final long WORD = 400;

  private SandboxSample() {}

  /**
   * The sample.
   *
   * @param length of the medium in ms
   * @param language an RFC 5646 tag
   */
  public static ElementList of(long length, String language) {
    List<Segment> segments = new ArrayList<>();
    for (long start = 0; start < length; start += STEP) {
      String[] words = SENTENCES.get(segments.size() % SENTENCES.size()).split(" ");
      long word = Math.min(WORD, (length - start) / words.length);
      // A mark takes a millisecond of its word
      if (word > 1) {
        segments.add(sentence(words, start, word));
      }
    }
    return new ElementList(
        2, 0, length, language, segments, List.of(), Map.of(), Map.of(), Map.of(), Map.of());
  }

  private static Segment sentence(String[] words, long start, long length) {
    List<Sequence> sequences = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      long from = start + i * length;
      sequences.add(
          new Sequence(from, from + length, tokens(words[i], from, from + length), Map.of()));
    }
    return new Segment(false, null, start, start + words.length * length, sequences, Map.of());
  }

  private static List<Token> tokens(String word, long start, long end) {
    if (!word.endsWith(".")) {
      return List.of(token(Token.Type.WORD, word, start, end, List.of()));
    }
    String bare = word.substring(0, word.length() - 1);
    return List.of(
        token(Token.Type.WORD, bare, start, end - 1, List.of()),
        token(Token.Type.PUNCTUATION, ".", end - 1, end, List.of(SoundTag.ENDS_SENTENCE.name())));
  }

  private static Token token(
      Token.Type type, String text, long start, long end, List<String> tags) {
    return new Token(type, true, start, end, text.toLowerCase(Locale.ROOT), text, tags, Map.of());
  }
}
