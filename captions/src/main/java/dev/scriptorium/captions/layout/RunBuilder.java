package dev.scriptorium.captions.layout;

import dev.scriptorium.captions.layout.Boundaries.Neighbours;
import dev.scriptorium.captions.text.SpokenWord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts words into runs and puts their times in order. For one list only. */
final class RunBuilder {

  /** Later times are clamped to this one, so that sums of times do not overflow. */
  private static final long LATEST = 1L << 52;

  private final List<SpokenWord> words;
  private final Boundaries boundaries;
  private final WordFeatureCache cache;
  private final WordFeatureCache.@Nullable Entry[] entries;
  private final UnspacedText unspaced;

  /**
   * @param language two or three letters
   */
  RunBuilder(List<SpokenWord> words, String language, LayoutOptions options) {
    this.words = words;
    this.entries = new WordFeatureCache.@Nullable Entry[words.size()];
    this.boundaries = new Boundaries(options);
    this.cache = new WordFeatureCache(language);
    this.unspaced = new UnspacedText(new Runs(words.size() + words.size() / 8), language, options);
  }

  Runs cut() {
    @Nullable SpokenWord before = null;
    WordFeatures ending = WordFeatures.NONE;
    long start = words.isEmpty() ? 0 : clamped(words.get(0).start());
    long endBefore = start;
    for (int i = 0; i < words.size(); i++) {
      SpokenWord word = words.get(i);
      long next =
          i + 1 < words.size() ? Math.max(start, clamped(words.get(i + 1).start())) : LATEST;
      WordFeatureCache.Entry entry = entry(i);
      if (entry != WordFeatureCache.BLANK) {
        Boundary boundary =
            before == null
                ? Boundaries.first()
                : boundaries.between(before, word, neighbours(i, ending), start - endBefore);
        endBefore = Math.max(start, Math.min(clamped(word.end()), next));
        ending = add(i, entry, start, endBefore, boundary);
        before = word;
      }
      start = next;
    }
    return unspaced.finished();
  }

  /**
   * @param ending the features of the last token of the word before
   */
  private Neighbours neighbours(int i, WordFeatures ending) {
    return new Neighbours(
        i < 2 || words.get(i - 2).endsSentence() ? WordFeatures.NONE : features(i - 2),
        ending,
        features(i),
        i + 1 == words.size() || words.get(i).endsSentence() ? WordFeatures.NONE : features(i + 1));
  }

  private WordFeatures features(int i) {
    return entry(i).features();
  }

  private WordFeatureCache.Entry entry(int i) {
    WordFeatureCache.Entry known = entries[i];
    if (known == null) {
      known = cache.of(words.get(i).text());
      entries[i] = known;
    }
    return known;
  }

  /** Adds a word; returns the features of its last token. */
  private WordFeatures add(
      int i, WordFeatureCache.Entry entry, long start, long end, Boundary boundary) {
    SpokenWord word = words.get(i);
    Boundary before = boundary;
    if (word.speakerChange() && word.speaker() != null && !word.speaker().prefix().isBlank()) {
      addSpeaker(word.speaker().prefix(), i, start, boundary);
      before = Boundary.within(BreakCosts.BEHIND_SPEAKER, true);
    }
    if (entry.isOneToken()) {
      unspaced.add(token(word.text(), entry, i, word.sound() == null, start, end), before);
      return entry.features();
    }
    return addTokens(i, start, end, before);
  }

  private void addSpeaker(String prefix, int word, long start, Boundary boundary) {
    Boundary before = boundary;
    for (String part : prefix.strip().split("\\s+")) {
      Run run = speaker(part, cache.of(part), word, start);
      unspaced.add(run, before);
      before = Boundary.within(BreakCosts.INSIDE_SPEAKER, true);
    }
  }

  /** Words that have spaces inside: slang that was replaced, sounds of two words. */
  private WordFeatures addTokens(int i, long start, long end, Boundary boundary) {
    Boundary before = boundary;
    WordFeatures features = WordFeatures.NONE;
    String[] tokens = words.get(i).text().strip().split("\\s+");
    long span = end - start;
    for (int t = 0; t < tokens.length; t++) {
      WordFeatureCache.Entry entry = cache.of(tokens[t]);
      if (t > 0) {
        before = Boundary.within(BreakCosts.between(features, entry.features()), true);
      }
      features = entry.features();
      long from = start + (long) ((double) span * t / tokens.length);
      long to = start + (long) ((double) span * (t + 1) / tokens.length);
      boolean isCounted = t == 0 && words.get(i).sound() == null;
      unspaced.add(token(tokens[t], entry, i, isCounted, from, to), before);
    }
    return features;
  }

  private static Run token(
      String text,
      WordFeatureCache.Entry entry,
      int word,
      boolean isCounted,
      long start,
      long end) {
    return new Run(text, entry.columns(), entry.isPlain(), word, true, isCounted, start, end);
  }

  private static Run speaker(String part, WordFeatureCache.Entry entry, int word, long start) {
    return new Run(part, entry.columns(), entry.isPlain(), word, false, false, start, start);
  }

  private static long clamped(long time) {
    return Math.max(0, Math.min(time, LATEST));
  }
}
