package dev.scriptorium.captions.layout;

import dev.scriptorium.captions.element.SoundTag;
import dev.scriptorium.captions.text.SpokenWord;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Determines forced breaks from the options. */
final class ForcedBreaks {

  private final LayoutOptions options;
  private final Set<String> soundsByCaption;
  private final Set<String> soundsByLine;

  ForcedBreaks(LayoutOptions options) {
    this.options = options;
    this.soundsByCaption = names(options.soundTokensByCaptionList());
    this.soundsByLine = names(options.soundTokensByLineList());
  }

  /**
   * @param pause between the words, in ms
   */
  ForcedBreak between(SpokenWord before, SpokenWord after, long pause) {
    boolean speakersPart = options.singleSpeakerPerCaption() || options.speakerOnNewLine();
    if (isAloneInCaption(before)
        || isAloneInCaption(after)
        || pause > options.silenceMaxMs()
        || speakersPart && isSpeaker(before, after)) {
      return ForcedBreak.CAPTION;
    }
    if (before.endsSentence() && options.captionBySentence() && options.captionWordsMin() <= 1) {
      return ForcedBreak.CAPTION;
    }
    return isAloneInLine(before)
            || isAloneInLine(after)
            || before.endsSentence() && options.lineBreakOnSentence()
        ? ForcedBreak.LINE
        : ForcedBreak.NONE;
  }

  /** Whether somebody else begins to speak. */
  static boolean isSpeaker(SpokenWord before, SpokenWord after) {
    return after.speakerChange()
        || before.speaker() != null
            && after.speaker() != null
            && before.speaker().id() != after.speaker().id();
  }

  private boolean isAloneInCaption(SpokenWord word) {
    @Nullable String sound = word.sound();
    return sound != null
        && (options.soundTokensByCaption()
            || soundsByCaption.contains(sound)
            || options.soundThreshold() != null
                && word.end() - word.start() > options.soundThreshold());
  }

  private boolean isAloneInLine(SpokenWord word) {
    @Nullable String sound = word.sound();
    return sound != null && (options.soundTokensByLine() || soundsByLine.contains(sound));
  }

  private static Set<String> names(List<SoundTag> tags) {
    return tags.stream().map(SoundTag::name).collect(Collectors.toUnmodifiableSet());
  }
}
