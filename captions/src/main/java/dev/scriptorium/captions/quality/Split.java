package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.cue.Cue.Word;
import dev.scriptorium.captions.quality.Rule.EndNearSpeech;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Splits a cue: each part gets the time it needs plus its share of the rest. */
final class Split {

  private final ProfileLimits limits;
  private final CueWindow window;
  private final Cue cue;
  private final List<List<String>> parts;
  private final List<List<Word>> words;
  private final long[] needed;
  private final long gaps;

  Split(ProfileLimits limits, CueWindow window, List<List<String>> parts) {
    this.limits = limits;
    this.window = window;
    this.cue = window.cue();
    this.parts = parts;
    this.words = WordShares.of(parts, cue.words());
    this.needed = parts.stream().mapToLong(this::needed).toArray();
    this.gaps = limits.gap() * (parts.size() - 1);
  }

  private long needed(List<String> lines) {
    return limits.needed(new Cue(0, 1, lines));
  }

  Stream<CueWindow> windows() {
    return LongStream.of(cue.end(), cue.start() + LongStream.of(needed).sum() + gaps)
        .filter(end -> end >= cue.end() && end - cue.start() - gaps >= parts.size())
        .distinct()
        .boxed()
        .flatMap(end -> Stream.of(spokenStarts(end), evenStarts(end)).map(s -> cues(s, end)))
        .filter(cues -> !cues.isEmpty())
        .map(window::with);
  }

  private long[] spokenStarts(long end) {
    var starts = evenStarts(end);
    for (var part = 1; part < starts.length; part++) {
      if (!words.get(part).isEmpty()) {
        starts[part] = words.get(part).getFirst().start();
      }
    }
    return starts;
  }

  private long[] evenStarts(long end) {
    var starts = new long[parts.size()];
    var whole = end - cue.start() - gaps;
    var spare = Math.max(0, whole - LongStream.of(needed).sum());
    var scale = Math.min(1, (double) whole / LongStream.of(needed).sum());
    var lengths = parts.stream().mapToDouble(limits.count()::characters).toArray();
    var all = parts.stream().mapToDouble(limits.count()::characters).sum();
    double at = cue.start();
    for (var part = 0; part < starts.length; part++) {
      starts[part] = Math.round(at);
      at += needed[part] * scale + spare * lengths[part] / all + limits.gap();
    }
    return starts;
  }

  private List<Cue> cues(long[] starts, long end) {
    List<Cue> cues = new ArrayList<>();
    var skipped = 0;
    for (var part = 0; part < starts.length; part++) {
      var isLast = part == starts.length - 1;
      var until = end(part, starts[part], isLast ? end + limits.gap() : starts[part + 1]);
      if (until - starts[part] < limits.floorOfPart(new Cue(0, 1, parts.get(part)))
          || starts[part] < cue.start()) {
        return List.of();
      }
      cues.add(cue.part(parts.get(part), words.get(part), skipped).at(starts[part], until));
      skipped += characters(parts.get(part));
    }
    return cues;
  }

  private static int characters(List<String> lines) {
    return lines.stream()
        .mapToInt(line -> (int) line.chars().filter(c -> !Character.isWhitespace(c)).count())
        .sum();
  }

  /** As long as the next one lets it; not too long, with a proper gap then. */
  private long end(int part, long start, long next) {
    var latest = Math.min(latest(start), latestForSpeech(part));
    var end = next - limits.gap();
    return end <= latest ? end : Math.min(latest, next - limits.openGap());
  }

  private long latest(long start) {
    var latest = start + limits.longest();
    return latest < 0 ? Long.MAX_VALUE : latest;
  }

  private long latestForSpeech(int part) {
    var spoken = words.get(part);
    return limits
        .rule(EndNearSpeech.class)
        .filter(rule -> !spoken.isEmpty())
        .map(rule -> spoken.getLast().end() + rule.late().most(limits.rate()))
        .orElse(Long.MAX_VALUE);
  }
}
