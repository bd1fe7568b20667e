package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.quality.Violation.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Checks a whole track, in any order. */
final class TrackCheck {

  static final Comparator<Cue> ORDER = Comparator.comparingLong(Cue::start);

  private final ProfileLimits limits;
  private final List<Violation> violations = new ArrayList<>();

  TrackCheck(ProfileLimits limits) {
    this.limits = limits;
  }

  List<Violation> violations(List<Cue> cues) {
    for (var i = 0; i < cues.size(); i++) {
      alone(i + 1, cues.get(i));
      if (i > 0 && cues.get(i).start() < cues.get(i - 1).start()) {
        var back = cues.get(i - 1).start() - cues.get(i).start();
        add(i + 1, cues.get(i), new Finding(Kind.ORDER, back, 0));
      }
    }
    inTimeOrder(cues);
    violations.sort(Comparator.comparingInt(Violation::cue).thenComparing(Violation::kind));
    return List.copyOf(violations);
  }

  private void alone(int number, Cue cue) {
    new CueCheck(limits, cue, finding -> add(number, cue, finding)).run();
  }

  private void inTimeOrder(List<Cue> cues) {
    var order =
        IntStream.range(0, cues.size())
            .boxed()
            .sorted(Comparator.comparing(cues::get, ORDER))
            .toList();
    var gaps = new GapCheck(limits);
    var end = -1L;
    for (var i : order) {
      var cue = cues.get(i);
      if (end >= 0) {
        gaps.between(end, cue.start()).ifPresent(finding -> add(i + 1, cue, finding));
      }
      end = Math.max(end, cue.end());
    }
  }

  private void add(int number, Cue cue, Finding finding) {
    violations.add(
        new Violation(number, cue.start(), finding.kind(), finding.measured(), finding.allowed()));
  }
}
