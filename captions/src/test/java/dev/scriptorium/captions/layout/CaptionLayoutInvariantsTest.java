package dev.scriptorium.captions.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.scriptorium.captions.Seeds;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.element.ElementList;
import dev.scriptorium.captions.element.RandomElementLists;
import dev.scriptorium.captions.text.SpokenWord;
import dev.scriptorium.captions.text.TextOptions;
import dev.scriptorium.captions.text.Wording;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CaptionLayoutInvariantsTest {

  @Test
  void promises_are_kept_for_valid_lists() {
    Seeds.forEach(
        250,
        seed -> {
          LaidOut laidOut = ofElementList(seed);
          holds(laidOut);
          areParted(laidOut);
          timesAreKept(laidOut);
        });
  }

  @Test
  void promises_are_kept_for_words_in_disorder() {
    Seeds.forEach(
        250,
        seed -> {
          LaidOut laidOut = LaidOut.of(WildWords.of(seed), "en", RandomLayoutOptions.of(seed));
          holds(laidOut);
          timesAreKept(laidOut);
        });
  }

  @Test
  void the_same_words_are_laid_out_alike() {
    Seeds.forEach(
        30, seed -> assertThat(ofElementList(seed).track()).isEqualTo(ofElementList(seed).track()));
  }

  private static LaidOut ofElementList(long seed) {
    ElementList list = RandomElementLists.of(seed);
    TextOptions text =
        TextOptions.DEFAULT
            .with()
            .removeSoundReferences(seed % 3 == 0)
            .removeDisfluencies(seed % 2 == 0)
            .build();
    return LaidOut.of(Wording.of(list, text), list.language(), RandomLayoutOptions.of(seed));
  }

  private static void holds(LaidOut laidOut) {
    long end = 0;
    for (Cue cue : laidOut.cues()) {
      assertThat(cue.start()).isGreaterThanOrEqualTo(end);
      assertThat(cue.end()).isGreaterThan(cue.start());
      assertThat(cue.lines()).hasSizeLessThanOrEqualTo(laidOut.options().linesPerCaption());
      cue.lines().forEach(line -> fits(line, laidOut.options()));
      end = cue.end();
    }
    assertThat(laidOut.shownText()).isEqualTo(laidOut.expectedText());
  }

  private static void fits(String line, LayoutOptions options) {
    Columns columns = new Columns();
    if (columns.of(line) > options.charactersPerCaptionLine() && !options.disallowDangling()) {
      BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
      characters.setText(line);
      assertThat(characters.next())
          .as("end of the only character of " + line)
          .isEqualTo(line.length());
    }
  }

  private static void areParted(LaidOut laidOut) {
    LayoutOptions options = laidOut.options();
    for (List<SpokenWord> words : laidOut.wordsOfCues()) {
      for (int i = 1; i < words.size(); i++) {
        SpokenWord before = words.get(i - 1);
        SpokenWord after = words.get(i);
        assertThat(after.start() - before.end()).isLessThanOrEqualTo(options.silenceMaxMs());
        assertThat(isAlone(before, options) || isAlone(after, options)).isFalse();
        if (options.speakerOnNewLine() || options.singleSpeakerPerCaption()) {
          assertThat(after.speakerChange()).isFalse();
        }
        if (options.captionBySentence() && options.captionWordsMin() == 1) {
          assertThat(before.endsSentence()).isFalse();
        }
      }
    }
  }

  private static boolean isAlone(SpokenWord word, LayoutOptions options) {
    boolean isListed =
        options.soundTokensByCaptionList().stream()
            .anyMatch(tag -> tag.name().equals(word.sound()));
    Integer threshold = Objects.requireNonNullElse(options.soundThreshold(), Integer.MAX_VALUE);
    boolean isLong = word.end() - word.start() > threshold;
    return word.sound() != null && (options.soundTokensByCaption() || isListed || isLong);
  }

  private static void timesAreKept(LaidOut laidOut) {
    LayoutOptions options = laidOut.options();
    List<Cue> cues = laidOut.cues();
    for (int i = 0; i < cues.size(); i++) {
      Cue cue = cues.get(i);
      if (options.mergeGapInterval() == 0) {
        assertThat(cue.duration()).isLessThanOrEqualTo(options.longestMs());
      }
      if (i + 1 < cues.size()) {
        gapIsKept(cue, cues.get(i + 1), options);
      }
    }
  }

  private static void gapIsKept(Cue cue, Cue next, LayoutOptions options) {
    long gap = next.start() - cue.end();
    if (gap < options.smallestGapMs()) {
      assertThat(List.of(cue.duration(), next.duration())).containsOnly(1L);
    } else if (options.smallestGapMs() == 0 && gap > 0) {
      assertThat(gap).isGreaterThanOrEqualTo(options.mergeGapInterval());
    }
    boolean onlyMinimum =
        options.maximumCaptionDuration() == null
            && options.smallestGapMs() == 0
            && options.mergeGapInterval() == 0;
    if (onlyMinimum && cue.duration() < options.shortestMs()) {
      assertThat(gap).isZero();
    }
  }
}
