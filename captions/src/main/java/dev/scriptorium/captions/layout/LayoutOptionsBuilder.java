package dev.scriptorium.captions.layout;

import dev.scriptorium.captions.element.SoundTag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link LayoutOptions}, where each option is documented: {@code
 * LayoutOptions.DEFAULT.with().captionWordsMin(...).build()}.
 */
public final class LayoutOptionsBuilder {

  private int captionWordsMin;
  private boolean captionBySentence;
  private int charactersPerCaptionLine;
  private int linesPerCaption;
  private boolean lineBreakOnSentence;
  private boolean disallowDangling;
  private boolean singleSpeakerPerCaption;
  private boolean speakerOnNewLine;
  private @Nullable Integer soundThreshold;
  private boolean soundTokensByCaption;
  private boolean soundTokensByLine;
  private List<SoundTag> soundTokensByCaptionList;
  private List<SoundTag> soundTokensByLineList;
  private int layoutTargetCaptionLengthMs;
  private @Nullable Integer maximumCaptionDuration;
  private @Nullable Integer minimumCaptionLengthMs;
  private @Nullable Integer minimumGapBetweenCaptionsMs;
  private int mergeGapInterval;
  private int silenceMaxMs;
  private @Nullable Integer maximumCharactersPerSecond;
  private @Nullable Integer maximumWordsPerMinute;

  LayoutOptionsBuilder(LayoutOptions from) {
    captionWordsMin = from.captionWordsMin();
    captionBySentence = from.captionBySentence();
    charactersPerCaptionLine = from.charactersPerCaptionLine();
    linesPerCaption = from.linesPerCaption();
    lineBreakOnSentence = from.lineBreakOnSentence();
    disallowDangling = from.disallowDangling();
    singleSpeakerPerCaption = from.singleSpeakerPerCaption();
    speakerOnNewLine = from.speakerOnNewLine();
    soundThreshold = from.soundThreshold();
    soundTokensByCaption = from.soundTokensByCaption();
    soundTokensByLine = from.soundTokensByLine();
    soundTokensByCaptionList = from.soundTokensByCaptionList();
    soundTokensByLineList = from.soundTokensByLineList();
    layoutTargetCaptionLengthMs = from.layoutTargetCaptionLengthMs();
    maximumCaptionDuration = from.maximumCaptionDuration();
    minimumCaptionLengthMs = from.minimumCaptionLengthMs();
    minimumGapBetweenCaptionsMs = from.minimumGapBetweenCaptionsMs();
    mergeGapInterval = from.mergeGapInterval();
    silenceMaxMs = from.silenceMaxMs();
    maximumCharactersPerSecond = from.maximumCharactersPerSecond();
    maximumWordsPerMinute = from.maximumWordsPerMinute();
  }

  /** Words a caption has at least. */
  public LayoutOptionsBuilder captionWordsMin(int value) {
    captionWordsMin = value;
    return this;
  }

  /** Whether each sentence starts its own caption. */
  public LayoutOptionsBuilder captionBySentence(boolean value) {
    captionBySentence = value;
    return this;
  }

  /** Columns of a line at most, see {@link Columns}. */
  public LayoutOptionsBuilder charactersPerCaptionLine(int value) {
    charactersPerCaptionLine = value;
    return this;
  }

  /** Lines of a caption at most. */
  public LayoutOptionsBuilder linesPerCaption(int value) {
    linesPerCaption = value;
    return this;
  }

  /** Whether sentences that share a caption are on lines of their own. */
  public LayoutOptionsBuilder lineBreakOnSentence(boolean value) {
    lineBreakOnSentence = value;
    return this;
  }

  /**
   * Whether no line begins with the last word of a sentence, even if the line before becomes too
   * long.
   */
  public LayoutOptionsBuilder disallowDangling(boolean value) {
    disallowDangling = value;
    return this;
  }

  /** Whether each speaker gets captions of their own. */
  public LayoutOptionsBuilder singleSpeakerPerCaption(boolean value) {
    singleSpeakerPerCaption = value;
    return this;
  }

  /** Whether a speaker change starts a new caption. */
  public LayoutOptionsBuilder speakerOnNewLine(boolean value) {
    speakerOnNewLine = value;
    return this;
  }

  /** Sounds longer than that, in ms, are alone in a caption. */
  public LayoutOptionsBuilder soundThreshold(@Nullable Integer value) {
    soundThreshold = value;
    return this;
  }

  /** Whether every sound is alone in a caption. */
  public LayoutOptionsBuilder soundTokensByCaption(boolean value) {
    soundTokensByCaption = value;
    return this;
  }

  /** Whether every sound is alone in a line. */
  public LayoutOptionsBuilder soundTokensByLine(boolean value) {
    soundTokensByLine = value;
    return this;
  }

  /** Sounds that are alone in a caption anyway. */
  public LayoutOptionsBuilder soundTokensByCaptionList(List<SoundTag> value) {
    soundTokensByCaptionList = value;
    return this;
  }

  /** Sounds that are alone in a line anyway. */
  public LayoutOptionsBuilder soundTokensByLineList(List<SoundTag> value) {
    soundTokensByLineList = value;
    return this;
  }

  /** How long captions last on average, if it can be. */
  public LayoutOptionsBuilder layoutTargetCaptionLengthMs(int value) {
    layoutTargetCaptionLengthMs = value;
    return this;
  }

  /** How long a caption lasts at most, in ms. */
  public LayoutOptionsBuilder maximumCaptionDuration(@Nullable Integer value) {
    maximumCaptionDuration = value;
    return this;
  }

  /** How long a caption lasts at least, in ms. */
  public LayoutOptionsBuilder minimumCaptionLengthMs(@Nullable Integer value) {
    minimumCaptionLengthMs = value;
    return this;
  }

  /** How long nothing is shown between captions, in ms. */
  public LayoutOptionsBuilder minimumGapBetweenCaptionsMs(@Nullable Integer value) {
    minimumGapBetweenCaptionsMs = value;
    return this;
  }

  /** Smaller gaps between captions are closed. */
  public LayoutOptionsBuilder mergeGapInterval(int value) {
    mergeGapInterval = value;
    return this;
  }

  /** A longer pause starts a new caption. */
  public LayoutOptionsBuilder silenceMaxMs(int value) {
    silenceMaxMs = value;
    return this;
  }

  /** How fast captions are to be read at most, where it can be. */
  public LayoutOptionsBuilder maximumCharactersPerSecond(@Nullable Integer value) {
    maximumCharactersPerSecond = value;
    return this;
  }

  /** The same in words, as the BBC counts. */
  public LayoutOptionsBuilder maximumWordsPerMinute(@Nullable Integer value) {
    maximumWordsPerMinute = value;
    return this;
  }

  /**
   * The changed options.
   *
   * @throws IllegalArgumentException as {@link LayoutOptions} does
   */
  public LayoutOptions build() {
    return new LayoutOptions(
        captionWordsMin,
        captionBySentence,
        charactersPerCaptionLine,
        linesPerCaption,
        lineBreakOnSentence,
        disallowDangling,
        singleSpeakerPerCaption,
        speakerOnNewLine,
        soundThreshold,
        soundTokensByCaption,
        soundTokensByLine,
        soundTokensByCaptionList,
        soundTokensByLineList,
        layoutTargetCaptionLengthMs,
        maximumCaptionDuration,
        minimumCaptionLengthMs,
        minimumGapBetweenCaptionsMs,
        mergeGapInterval,
        silenceMaxMs,
        maximumCharactersPerSecond,
        maximumWordsPerMinute);
  }
}
