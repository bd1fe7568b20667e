package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.cue.Cue.Word;
import dev.scriptorium.captions.quality.Rule.EndNearSpeech;
import dev.scriptorium.captions.quality.Rule.StartNearSpeech;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Proposes other times for a cue; the smallest changes first. */
final class TimeProposals {

  /** A cue comes no earlier than this for the sake of being readable: it would tell too much. */
  static final long LEAD = 500;

  /** A changed beginning is seen more than a changed end, and a lost second more than a won one. */
  private static final int WEIGHT_OF_START = 3;

  private static final int WEIGHT_OF_LOSS = 10;

  private final ProfileLimits limits;
  private final CueWindow window;
  private final Cue cue;
  private final long needed;

  TimeProposals(ProfileLimits limits, CueWindow window) {
    this.limits = limits;
    this.window = window;
    this.cue = window.cue();
    this.needed = limits.needed(cue);
  }

  Stream<CueWindow> windows() {
    return starts()
        .filter(start -> start >= Math.max(0, cue.start() - LEAD))
        .boxed()
        .flatMap(this::cues)
        .sorted(Comparator.comparingDouble(this::change))
        .map(window::with);
  }

  private Stream<Cue> cues(long start) {
    return ends(start)
        .filter(end -> end - start >= Math.min(cue.duration(), limits.floor(cue)) && end > start)
        .distinct()
        .mapToObj(end -> Retimed.at(cue, start, end));
  }

  private double change(Cue other) {
    var won = (double) other.end() - cue.end();
    return (double) WEIGHT_OF_START * Math.abs(other.start() - cue.start())
        + (won < 0 ? -won * WEIGHT_OF_LOSS : won);
  }

  private LongStream starts() {
    var starts =
        LongStream.builder().add(cue.start()).add(cue.end() - needed).add(cue.start() - LEAD);
    if (window.before() != null) {
      starts.add(window.before().end() + limits.gap());
    }
    if (window.after() != null) {
      starts.add(window.after().start() - limits.gap() - needed);
    }
    firstWords()
        .forEach(
            word ->
                limits
                    .rule(StartNearSpeech.class)
                    .ifPresent(rule -> near(starts, word.start(), rule.early(), rule.late())));
    return starts.build().distinct();
  }

  private LongStream ends(long start) {
    var ends =
        LongStream.builder().add(cue.end()).add(start + needed).add(start + limits.longest());
    if (window.after() != null) {
      ends.add(window.after().start() - limits.gap());
    }
    lastWords()
        .forEach(
            word ->
                limits
                    .rule(EndNearSpeech.class)
                    .ifPresent(rule -> near(ends, word.end(), rule.early(), rule.late())));
    return ends.build();
  }

  private void near(LongStream.Builder times, long word, MediaDuration early, MediaDuration late) {
    times.add(word);
    times.add(word - early.most(limits.rate()));
    times.add(word + late.most(limits.rate()));
  }

  private List<Word> firstWords() {
    return cue.words().stream().limit(1).toList();
  }

  private List<Word> lastWords() {
    return cue.words().isEmpty() ? List.of() : List.of(cue.words().getLast());
  }
}
