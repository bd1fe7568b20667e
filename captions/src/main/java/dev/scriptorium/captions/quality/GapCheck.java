package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.quality.Rule.Gap;
import dev.scriptorium.captions.quality.Violation.Kind;
import java.util.Optional;

/** Checks the rules about two consecutive cues. */
final class GapCheck {

  private final ProfileLimits limits;

  GapCheck(ProfileLimits limits) {
    this.limits = limits;
  }

  /**
   * @param end when the latest of the cues before disappears
   * @param start when the next cue begins
   */
  Optional<Finding> between(long end, long start) {
    if (start < end) {
      return Optional.of(new Finding(Kind.OVERLAP, end - start, 0));
    }
    return limits.rule(Gap.class).flatMap(gap -> check(gap, start - end));
  }

  private Optional<Finding> check(Gap rule, long gap) {
    var rate = limits.rate();
    if (gap < rule.least().least(rate)) {
      return Optional.of(new Finding(Kind.GAP_TOO_SHORT, gap, rule.least().least(rate)));
    }
    if (gap > rule.least().most(rate) && gap < limits.openGap()) {
      return Optional.of(new Finding(Kind.GAP_NOT_CLOSED, gap, rule.least().most(rate)));
    }
    return Optional.empty();
  }
}
