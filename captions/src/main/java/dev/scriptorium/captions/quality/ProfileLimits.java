package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.quality.Rule.CharactersPerSecond;
import dev.scriptorium.captions.quality.Rule.Gap;
import dev.scriptorium.captions.quality.Rule.LineLength;
import dev.scriptorium.captions.quality.Rule.LinesPerCue;
import dev.scriptorium.captions.quality.Rule.LongestCue;
import dev.scriptorium.captions.quality.Rule.ShortestCue;
import dev.scriptorium.captions.quality.Rule.ShortestWord;
import dev.scriptorium.captions.quality.Rule.WordsPerMinute;
import java.util.Optional;

/** The limits of a profile for one track, in ms. Not thread-safe. */
final class ProfileLimits {

  private static final long FLASH_MS = 500;
  private static final long SHORTEST_PART_MS = 250;

  private final QualityProfile profile;
  private final FrameRate rate;
  private final String language;
  private final TextCount count = new TextCount();

  ProfileLimits(QualityProfile profile, FrameRate rate, String language) {
    this.profile = profile;
    this.rate = rate;
    this.language = language;
  }

  QualityProfile profile() {
    return profile;
  }

  FrameRate rate() {
    return rate;
  }

  String language() {
    return language;
  }

  TextCount count() {
    return count;
  }

  /** The shortest duration that satisfies all rules for a cue. */
  long needed(Cue cue) {
    return profile.rules().stream().mapToLong(rule -> needed(rule, cue)).max().orElse(1);
  }

  private long needed(Rule rule, Cue cue) {
    return switch (rule) {
      case ShortestCue shortest -> shortest.least();
      case ShortestWord word -> word.least() * count.words(cue.lines());
      case CharactersPerSecond speed ->
          Math.ceilDiv(count.characters(cue.lines()) * 1000L, speed.most(language));
      case WordsPerMinute speed -> Math.ceilDiv(count.words(cue.lines()) * 60_000L, speed.most());
      default -> 1;
    };
  }

  /** No repair makes a cue shorter than this, in ms, unless it was. */
  long floor(Cue cue) {
    return Math.max(Math.max(rate.ceil(1), FLASH_MS), needed(cue));
  }

  /** No part of a split cue is shorter than this, in ms. */
  long floorOfPart(Cue part) {
    return Math.max(rate.ceil(1), Math.clamp(needed(part), SHORTEST_PART_MS, FLASH_MS));
  }

  /** How long a cue may be shown. */
  long longest() {
    return rule(LongestCue.class).map(LongestCue::most).orElse(Long.MAX_VALUE);
  }

  int lineLength() {
    return rule(LineLength.class).map(LineLength::most).orElse(Integer.MAX_VALUE);
  }

  int lineCount() {
    return rule(LinesPerCue.class).map(LinesPerCue::most).orElse(Integer.MAX_VALUE);
  }

  /** What a gap is closed or opened to. */
  long gap() {
    return rule(Gap.class).map(gap -> gap.least().most(rate)).orElse(0L);
  }

  /** The shortest gap that need not be closed. */
  long openGap() {
    return rule(Gap.class)
        .filter(gap -> !gap.closedUpTo().equals(MediaDuration.NONE))
        .map(gap -> gap.closedUpTo().least(rate) + 1)
        .orElse(0L);
  }

  <R extends Rule> Optional<R> rule(Class<R> kind) {
    return profile.rules().stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
