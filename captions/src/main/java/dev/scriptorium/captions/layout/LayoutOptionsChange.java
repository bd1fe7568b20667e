package dev.scriptorium.captions.layout;

import dev.scriptorium.captions.element.SoundTag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mutable copy of options; see {@link LayoutOptions#with}. */
public final class LayoutOptionsChange {

  public int captionWordsMin;
  public boolean captionBySentence;
  public int charactersPerCaptionLine;
  public int linesPerCaption;
  public boolean lineBreakOnSentence;
  public boolean disallowDangling;
  public boolean singleSpeakerPerCaption;
  public boolean speakerOnNewLine;
  public @Nullable Integer soundThreshold;
  public boolean soundTokensByCaption;
  public boolean soundTokensByLine;
  public List<SoundTag> soundTokensByCaptionList;
  public List<SoundTag> soundTokensByLineList;
  public int layoutTargetCaptionLengthMs;
  public @Nullable Integer maximumCaptionDuration;
  public @Nullable Integer minimumCaptionLengthMs;
  public @Nullable Integer minimumGapBetweenCaptionsMs;
  public int mergeGapInterval;
  public int silenceMaxMs;

  LayoutOptionsChange(LayoutOptions from) {
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
  }

  LayoutOptions build() {
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
        silenceMaxMs);
  }
}
