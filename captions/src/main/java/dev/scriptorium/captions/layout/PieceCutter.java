package dev.scriptorium.captions.layout;

import dev.scriptorium.captions.text.SpokenWord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts words into the pieces that layout moves about, and puts their times in order. For one list
 * only.
 */
final class PieceCutter {

  /** Later times are taken for this one, so that sums of times stay in their range. */
  private static final long LATEST = 1L << 52;

  private final List<SpokenWord> words;
  private final Boundaries boundaries;
  private final Vocabulary vocabulary;
  private final Stretch stretch;

  /**
   * @param language two or three letters
   */
  PieceCutter(List<SpokenWord> words, String language, LayoutOptions options) {
    this.words = words;
    this.boundaries = new Boundaries(options);
    this.vocabulary = new Vocabulary(language);
    this.stretch = new Stretch(new Pieces(words.size() + words.size() / 8), language, options);
  }

  Pieces cut() {
    @Nullable SpokenWord before = null;
    Traits ending = Traits.NONE;
    long start = words.isEmpty() ? 0 : clamped(words.get(0).start());
    long endBefore = start;
    for (int i = 0; i < words.size(); i++) {
      SpokenWord word = words.get(i);
      long next =
          i + 1 < words.size() ? Math.max(start, clamped(words.get(i + 1).start())) : LATEST;
      Vocabulary.Entry entry = vocabulary.of(word.text());
      if (entry != Vocabulary.BLANK) {
        Boundary boundary =
            before == null
                ? Boundaries.first()
                : boundaries.between(before, ending, word, entry.traits(), start - endBefore);
        endBefore = Math.max(start, Math.min(clamped(word.end()), next));
        ending = add(i, entry, start, endBefore, boundary);
        before = word;
      }
      start = next;
    }
    return stretch.finished();
  }

  /** Adds a word, and says what its end is like. */
  private Traits add(int i, Vocabulary.Entry entry, long start, long end, Boundary boundary) {
    SpokenWord word = words.get(i);
    Boundary before = boundary;
    if (word.speakerChange() && word.speaker() != null && !word.speaker().prefix().isBlank()) {
      addSpeaker(word.speaker().prefix(), i, start, boundary);
      before = Boundary.within(BreakCosts.BEHIND_SPEAKER, true);
    }
    if (entry.isOneToken()) {
      stretch.add(token(word.text(), entry, i, word.sound() == null, start, end), before);
      return entry.traits();
    }
    return addTokens(i, start, end, before);
  }

  private void addSpeaker(String prefix, int word, long start, Boundary boundary) {
    Boundary before = boundary;
    for (String part : prefix.strip().split("\\s+")) {
      Piece piece = speaker(part, vocabulary.of(part), word, start);
      stretch.add(piece, before);
      before = Boundary.within(BreakCosts.INSIDE_SPEAKER, true);
    }
  }

  /** Words that have spaces inside: slang that was replaced, sounds of two words. */
  private Traits addTokens(int i, long start, long end, Boundary boundary) {
    Boundary before = boundary;
    Traits traits = Traits.NONE;
    String[] tokens = words.get(i).text().strip().split("\\s+");
    long span = end - start;
    for (int t = 0; t < tokens.length; t++) {
      Vocabulary.Entry entry = vocabulary.of(tokens[t]);
      if (t > 0) {
        before = Boundary.within(BreakCosts.between(traits, entry.traits()), true);
      }
      traits = entry.traits();
      long from = start + (long) ((double) span * t / tokens.length);
      long to = start + (long) ((double) span * (t + 1) / tokens.length);
      boolean isCounted = t == 0 && words.get(i).sound() == null;
      stretch.add(token(tokens[t], entry, i, isCounted, from, to), before);
    }
    return traits;
  }

  private static Piece token(
      String text, Vocabulary.Entry entry, int word, boolean isCounted, long start, long end) {
    return new Piece(text, entry.columns(), entry.isPlain(), word, true, isCounted, start, end);
  }

  private static Piece speaker(String part, Vocabulary.Entry entry, int word, long start) {
    return new Piece(part, entry.columns(), entry.isPlain(), word, false, false, start, start);
  }

  private static long clamped(long time) {
    return Math.max(0, Math.min(time, LATEST));
  }
}
