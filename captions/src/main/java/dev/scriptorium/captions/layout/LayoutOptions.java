package dev.scriptorium.captions.layout;

import dev.scriptorium.captions.element.SoundTag;
import dev.scriptorium.captions.option.OptionException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is shown together, where lines break, when it appears: the options of the same names that
 * {@code get_caption} has (docs/contract/cielo24.md, 7.1). No time is longer than a day.
 *
 * @param captionWordsMin words a caption has at least; 1 to 1000, default 1
 * @param captionBySentence whether each sentence starts its own caption; default true
 * @param charactersPerCaptionLine columns of a line at most, see {@link Columns}; 1 to 10,000,
 *     default 42
 * @param linesPerCaption lines of a caption at most; 1 to 100, default 2
 * @param lineBreakOnSentence whether sentences that share a caption are on lines of their own;
 *     default false
 * @param disallowDangling whether no line begins with the last word of a sentence, even if the line
 *     before becomes too long; default false
 * @param singleSpeakerPerCaption whether each speaker gets captions of their own; default false
 * @param speakerOnNewLine whether a speaker change starts a new caption; default true
 * @param soundThreshold sounds longer than that, in ms, are alone in a caption; default null: none
 * @param soundTokensByCaption whether every sound is alone in a caption; default false
 * @param soundTokensByLine whether every sound is alone in a line; default false
 * @param soundTokensByCaptionList sounds that are alone in a caption anyway; default {@code
 *     BLANK_AUDIO} and {@code MUSIC}
 * @param soundTokensByLineList sounds that are alone in a line anyway; default {@code BLANK_AUDIO}
 *     and {@code MUSIC}
 * @param layoutTargetCaptionLengthMs how long captions last on average, if it can be; from 1, in
 *     ms, default 5000
 * @param maximumCaptionDuration how long a caption lasts at most, in ms; default null, and so is 0:
 *     no limit
 * @param minimumCaptionLengthMs how long a caption lasts at least, in ms; default null, and so is
 *     0: no limit
 * @param minimumGapBetweenCaptionsMs how long nothing is shown between captions, in ms; default
 *     null, and so is 0: no rule
 * @param mergeGapInterval smaller gaps between captions are closed; in ms, default 1000, 0 closes
 *     none
 * @param silenceMaxMs a longer pause starts a new caption; in ms, default 2000
 * @param maximumCharactersPerSecond how fast captions are to be read at most, where it can be; 1 to
 *     1000, default null: no limit; not an option of the contract
 * @param maximumWordsPerMinute the same in words, as the BBC counts; 1 to 10,000, default null: no
 *     limit; not an option of the contract
 */
public record LayoutOptions(
    int captionWordsMin,
    boolean captionBySentence,
    int charactersPerCaptionLine,
    int linesPerCaption,
    boolean lineBreakOnSentence,
    boolean disallowDangling,
    boolean singleSpeakerPerCaption,
    boolean speakerOnNewLine,
    @Nullable Integer soundThreshold,
    boolean soundTokensByCaption,
    boolean soundTokensByLine,
    List<SoundTag> soundTokensByCaptionList,
    List<SoundTag> soundTokensByLineList,
    int layoutTargetCaptionLengthMs,
    @Nullable Integer maximumCaptionDuration,
    @Nullable Integer minimumCaptionLengthMs,
    @Nullable Integer minimumGapBetweenCaptionsMs,
    int mergeGapInterval,
    int silenceMaxMs,
    @Nullable Integer maximumCharactersPerSecond,
    @Nullable Integer maximumWordsPerMinute) {

  /** The defaults of docs/contract/cielo24.md, 7.1. */
  public static final LayoutOptions DEFAULT =
      new LayoutOptions(
          1,
          true,
          42,
          2,
          false,
          false,
          false,
          true,
          null,
          false,
          false,
          List.of(SoundTag.BLANK_AUDIO, SoundTag.MUSIC),
          List.of(SoundTag.BLANK_AUDIO, SoundTag.MUSIC),
          5000,
          null,
          null,
          null,
          1000,
          2000,
          null,
          null);

  /** What {@code QualityProfile.NETFLIX} checks, at 25 frames per second. */
  public static final LayoutOptions NETFLIX =
      DEFAULT
          .with()
          .minimumCaptionLengthMs(833)
          .maximumCaptionDuration(7000)
          .minimumGapBetweenCaptionsMs(80)
          .mergeGapInterval(501)
          .maximumCharactersPerSecond(17)
          .build();

  /** What {@code QualityProfile.BBC} checks. */
  public static final LayoutOptions BBC =
      DEFAULT
          .with()
          .charactersPerCaptionLine(37)
          .minimumCaptionLengthMs(300)
          .maximumWordsPerMinute(180)
          .build();

  private static final int DAY_MS = 86_400_000;

  /**
   * @throws OptionException if a number is not in its range
   */
  public LayoutOptions {
    require("caption_words_min", captionWordsMin, 1, 1_000);
    require("characters_per_caption_line", charactersPerCaptionLine, 1, 10_000);
    require("lines_per_caption", linesPerCaption, 1, 100);
    require("layout_target_caption_length_ms", layoutTargetCaptionLengthMs, 1, DAY_MS);
    require("merge_gap_interval", mergeGapInterval, 0, DAY_MS);
    require("silence_max_ms", silenceMaxMs, 0, DAY_MS);
    require("sound_threshold", soundThreshold);
    require("maximum_caption_duration", maximumCaptionDuration);
    require("minimum_caption_length_ms", minimumCaptionLengthMs);
    require("minimum_gap_between_captions_ms", minimumGapBetweenCaptionsMs);
    if (maximumCharactersPerSecond != null) {
      require("maximum_characters_per_second", maximumCharactersPerSecond, 1, 1_000);
    }
    if (maximumWordsPerMinute != null) {
      require("maximum_words_per_minute", maximumWordsPerMinute, 1, 10_000);
    }
    maximumCaptionDuration = orNone(maximumCaptionDuration);
    minimumCaptionLengthMs = orNone(minimumCaptionLengthMs);
    minimumGapBetweenCaptionsMs = orNone(minimumGapBetweenCaptionsMs);
    soundTokensByCaptionList = List.copyOf(soundTokensByCaptionList);
    soundTokensByLineList = List.copyOf(soundTokensByLineList);
  }

  /**
   * These options with changes.
   *
   * <pre>{@code
   * LayoutOptions.DEFAULT.with().captionWordsMin(...).build()
   * }</pre>
   */
  public LayoutOptionsBuilder with() {
    return new LayoutOptionsBuilder(this);
  }

  long longestMs() {
    return maximumCaptionDuration == null ? Long.MAX_VALUE : maximumCaptionDuration;
  }

  long shortestMs() {
    return minimumCaptionLengthMs == null ? 0 : minimumCaptionLengthMs;
  }

  /** How long so much text is to be shown, in ms. */
  long readingMs(int characters, int words) {
    long byCharacters =
        maximumCharactersPerSecond == null
            ? 0
            : Math.ceilDiv(characters * 1000L, maximumCharactersPerSecond);
    long byWords =
        maximumWordsPerMinute == null ? 0 : Math.ceilDiv(words * 60_000L, maximumWordsPerMinute);
    return Math.max(byCharacters, byWords);
  }

  long smallestGapMs() {
    return minimumGapBetweenCaptionsMs == null ? 0 : minimumGapBetweenCaptionsMs;
  }

  private static @Nullable Integer orNone(@Nullable Integer value) {
    return value != null && value == 0 ? null : value;
  }

  private static void require(String option, @Nullable Integer value) {
    if (value != null) {
      require(option, value, 0, DAY_MS);
    }
  }

  private static void require(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new OptionException(
          option, "must be from %d to %d, not %d".formatted(least, most, value));
    }
  }
}
