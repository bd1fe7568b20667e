package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.quality.Rule.CharactersPerSecond;
import dev.scriptorium.captions.quality.Rule.EndNearSpeech;
import dev.scriptorium.captions.quality.Rule.Gap;
import dev.scriptorium.captions.quality.Rule.LineLength;
import dev.scriptorium.captions.quality.Rule.LinesPerCue;
import dev.scriptorium.captions.quality.Rule.LongestCue;
import dev.scriptorium.captions.quality.Rule.ShortestCue;
import dev.scriptorium.captions.quality.Rule.ShortestWord;
import dev.scriptorium.captions.quality.Rule.StartNearSpeech;
import dev.scriptorium.captions.quality.Rule.WordsPerMinute;
import dev.scriptorium.captions.quality.Violation.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Consumer;

/** Checks the rules about single cues. */
final class CueCheck {

  private final ProfileLimits limits;
  private final Cue cue;
  private final Consumer<Finding> findings;

  CueCheck(ProfileLimits limits, Cue cue, Consumer<Finding> findings) {
    this.limits = limits;
    this.cue = cue;
    this.findings = findings;
  }

  void run() {
    limits.profile().rules().forEach(this::check);
  }

  private void check(Rule rule) {
    switch (rule) {
      case LineLength length -> atMost(Kind.LINE_LENGTH, longestLine(), length.most());
      case LinesPerCue lines -> atMost(Kind.LINE_COUNT, cue.lines().size(), lines.most());
      case ShortestCue shortest -> atLeast(Kind.TOO_SHORT, shortest.least());
      case ShortestWord word -> atLeast(Kind.TOO_SHORT, word.least() * words());
      case LongestCue longest -> atMost(Kind.TOO_LONG, cue.duration(), longest.most());
      case CharactersPerSecond speed ->
          speed(Kind.READING_SPEED, characters() * 1000L, speed.most(limits.language()));
      case WordsPerMinute speed -> speed(Kind.WORD_SPEED, words() * 60_000L, speed.most());
      case StartNearSpeech start -> start(start);
      case EndNearSpeech end -> end(end);
      case Gap gap -> {}
    }
  }

  private void start(StartNearSpeech rule) {
    if (cue.words().isEmpty()) {
      return;
    }
    var late = Times.difference(cue.start(), cue.words().getFirst().start());
    atMost(Kind.LATE_START, late, rule.late().most(limits.rate()));
    atMost(Kind.EARLY_START, -late, rule.early().most(limits.rate()));
  }

  private void end(EndNearSpeech rule) {
    if (cue.words().isEmpty()) {
      return;
    }
    var late = Times.difference(cue.end(), cue.words().getLast().end());
    if (cue.duration() > rule.unlessUpTo()) {
      atMost(Kind.LATE_END, late, rule.late().most(limits.rate()));
    }
    atMost(Kind.EARLY_END, -late, rule.early().most(limits.rate()));
  }

  private void speed(Kind kind, long thousandfold, int most) {
    // By multiplication it would overflow; a duration is a whole number, so the least is exact.
    if (cue.duration() < Math.ceilDiv(thousandfold, most)) {
      var measured =
          BigDecimal.valueOf(thousandfold)
              .divide(BigDecimal.valueOf(cue.duration()), 2, RoundingMode.CEILING);
      findings.accept(new Finding(kind, measured, BigDecimal.valueOf(most)));
    }
  }

  private void atLeast(Kind kind, long least) {
    if (cue.duration() < least) {
      findings.accept(new Finding(kind, cue.duration(), least));
    }
  }

  private void atMost(Kind kind, long measured, long most) {
    if (measured > most) {
      findings.accept(new Finding(kind, measured, most));
    }
  }

  private long longestLine() {
    return cue.lines().stream().mapToInt(limits.count()::columns).max().orElse(0);
  }

  private int characters() {
    return limits.count().characters(cue.lines());
  }

  private int words() {
    return limits.count().words(cue.lines());
  }
}
