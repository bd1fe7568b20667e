package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.quality.Rule.Gap;
import dev.scriptorium.captions.quality.Violation.Kind;
import java.util.Optional;

/** The rules between a cue and the one that follows it. */
final class GapCheck {

  private final Yardstick yardstick;

  GapCheck(Yardstick yardstick) {
    this.yardstick = yardstick;
  }

  /**
   * @param end when what was shown before is gone
   * @param start when the next cue begins
   */
  Optional<Finding> between(long end, long start) {
    if (start < end) {
      return Optional.of(new Finding(Kind.OVERLAP, end - start, 0));
    }
    return yardstick.rule(Gap.class).flatMap(gap -> check(gap, start - end));
  }

  private Optional<Finding> check(Gap rule, long gap) {
    var rate = yardstick.rate();
    if (gap < rule.least().least(rate)) {
      return Optional.of(new Finding(Kind.GAP_TOO_SHORT, gap, rule.least().least(rate)));
    }
    if (gap > rule.least().most(rate) && gap < yardstick.openGap()) {
      return Optional.of(new Finding(Kind.GAP_NOT_CLOSED, gap, rule.least().most(rate)));
    }
    return Optional.empty();
  }
}
