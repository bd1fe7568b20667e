package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.cue.Cue.Word;
import dev.scriptorium.captions.quality.Rule.EndNearSpeech;
import dev.scriptorium.captions.quality.Rule.StartNearSpeech;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Other times for one cue; those that change least come first. */
final class NewTimes {

  /** A cue comes no earlier than this for the sake of being readable: it would tell too much. */
  private static final long LEAD = 500;

  /** A changed beginning is seen more than a changed end, and a lost second more than a won one. */
  private static final int WEIGHT_OF_START = 3;

  private static final int WEIGHT_OF_LOSS = 10;

  private final Yardstick yardstick;
  private final Spot spot;
  private final Cue cue;
  private final long needed;

  NewTimes(Yardstick yardstick, Spot spot) {
    this.yardstick = yardstick;
    this.spot = spot;
    this.cue = spot.cue();
    this.needed = yardstick.needed(cue);
  }

  Stream<Spot> spots() {
    return starts()
        .filter(start -> start >= Math.max(0, cue.start() - LEAD))
        .boxed()
        .flatMap(this::cues)
        .sorted(Comparator.comparingDouble(this::change))
        .map(spot::with);
  }

  private Stream<Cue> cues(long start) {
    return ends(start)
        .filter(end -> end > start)
        .distinct()
        .mapToObj(end -> Retimed.at(cue, start, end));
  }

  private double change(Cue other) {
    var won = (double) other.end() - cue.end();
    return (double) WEIGHT_OF_START * Math.abs(other.start() - cue.start())
        + (won < 0 ? -won * WEIGHT_OF_LOSS : won);
  }

  private LongStream starts() {
    var starts = LongStream.builder().add(cue.start()).add(cue.end() - needed);
    if (spot.before() != null) {
      starts.add(spot.before().end() + yardstick.gap());
      starts.add(spot.before().end() + yardstick.openGap());
    }
    if (spot.after() != null) {
      starts.add(spot.after().start() - yardstick.gap() - needed);
    }
    firstWords()
        .forEach(
            word ->
                yardstick
                    .rule(StartNearSpeech.class)
                    .ifPresent(rule -> near(starts, word.start(), rule.early(), rule.late())));
    return starts.build().distinct();
  }

  private LongStream ends(long start) {
    var ends =
        LongStream.builder().add(cue.end()).add(start + needed).add(start + yardstick.longest());
    if (spot.after() != null) {
      ends.add(spot.after().start() - yardstick.gap());
      ends.add(spot.after().start() - yardstick.openGap());
    }
    lastWords()
        .forEach(
            word ->
                yardstick
                    .rule(EndNearSpeech.class)
                    .ifPresent(rule -> near(ends, word.end(), rule.early(), rule.late())));
    return ends.build();
  }

  private void near(LongStream.Builder times, long word, Span early, Span late) {
    times.add(word);
    times.add(word - early.most(yardstick.rate()));
    times.add(word + late.most(yardstick.rate()));
  }

  private List<Word> firstWords() {
    return cue.words().stream().limit(1).toList();
  }

  private List<Word> lastWords() {
    return cue.words().isEmpty() ? List.of() : List.of(cue.words().getLast());
  }
}
