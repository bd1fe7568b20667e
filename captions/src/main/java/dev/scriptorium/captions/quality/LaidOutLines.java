package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.layout.CaptionLayout;
import dev.scriptorium.captions.layout.LayoutOptions;
import dev.scriptorium.captions.text.SpokenWord;
import java.util.ArrayList;
import java.util.List;

/** Breaks text as layout does: lines of like length that end where it makes sense. */
final class LaidOutLines implements LineBreaking {

  private static final int LONGEST_LINE = 10_000;
  private static final int MOST_LINES = 100;
  private static final int MOST_WORDS = 1000;
  private static final int DAY_MS = 86_400_000;

  private final String language;
  private final int lines;

  /**
   * @param lines that are shown together
   */
  LaidOutLines(String language, int lines) {
    this.language = language;
    this.lines = Math.min(lines, MOST_LINES);
  }

  @Override
  public List<String> lines(String text, int length) {
    List<SpokenWord> words = new ArrayList<>();
    for (var word : WordTokens.words(text)) {
      // Only their order counts.
      var time = words.size();
      words.add(new SpokenWord(time, time + 1L, word, null, false, null, false));
    }
    return CaptionLayout.layOut(words, language, options(length, words.size())).cues().stream()
        .flatMap(cue -> cue.lines().stream())
        .toList();
  }

  private LayoutOptions options(int length, int words) {
    return LayoutOptions.DEFAULT
        .with()
        .captionBySentence(false)
        .captionWordsMin(Math.clamp(words, 1, MOST_WORDS))
        .charactersPerCaptionLine(Math.min(length, LONGEST_LINE))
        .linesPerCaption(lines)
        .layoutTargetCaptionLengthMs(DAY_MS)
        .build();
  }
}
