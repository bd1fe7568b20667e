package dev.scriptorium.captions.format.file;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.cue.Look;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.ReadContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects the cues of a file and repairs impossible times: one whose end is unknown or not after
 * its start lasts until the next begins, at most {@value #LONGEST_GUESS} ms. Overlaps stay.
 */
public final class CueCollector {

  /** The end of a cue that does not say when it ends. */
  public static final long UNKNOWN_END = -1;

  /** How long a cue lasts at most, in ms, that does not say when it ends. */
  public static final long LONGEST_GUESS = 5000;

  private static final int LINES_PER_CUE = 5;

  private final ReadContext context;
  private final List<Found> found = new ArrayList<>();
  private final Order order;
  private long lines;

  /** Which cue is first. */
  public enum Order {
    /** As they stand in the file, even if their times run backwards. */
    FILE,
    /** By start; where a format allows any order. */
    TIME
  }

  public CueCollector(ReadContext context) {
    this(context, Order.TIME);
  }

  public CueCollector(ReadContext context, Order order) {
    this.order = order;
    this.context = context;
  }

  /**
   * Adds a cue; ignored if it has no text.
   *
   * @param position the line of the file, for errors
   * @param start in ms
   * @param end in ms, or {@link #UNKNOWN_END}
   * @param text its lines, clean
   */
  public void add(int position, long start, long end, List<String> text)
      throws CaptionSyntaxException {
    List<String> shown = text.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    add(position, start, end, shown, Look.PLAIN);
  }

  /** The same with styles. */
  public void add(int position, long start, long end, StyledText text)
      throws CaptionSyntaxException {
    StyledText.Shown shown = text.shown();
    add(position, start, end, shown.lines(), shown.look());
  }

  private void add(int position, long start, long end, List<String> shown, Look look)
      throws CaptionSyntaxException {
    if (shown.isEmpty()) {
      return;
    }
    lines += shown.size();
    if (found.size() >= context.limits().cues()
        || lines > LINES_PER_CUE * (long) context.limits().cues()) {
      throw new CaptionSyntaxException(
          position,
          "more than %d cues or %d times as many lines"
              .formatted(context.limits().cues(), LINES_PER_CUE));
    }
    if (end <= start) {
      context.note(position, "a cue without an end after its start: its end is guessed");
    }
    found.add(new Found(start, end, shown, look));
  }

  /** All of them. */
  public CaptionTrack track(String language) {
    if (order == Order.TIME) {
      found.sort(Comparator.comparingLong(Found::start));
    }
    List<Cue> cues = new ArrayList<>(found.size());
    long next = Long.MAX_VALUE;
    for (int i = found.size() - 1; i >= 0; i--) {
      Found cue = found.get(i);
      long following = i + 1 < found.size() ? found.get(i + 1).start : cue.start;
      if (following > cue.start) {
        next = following;
      } else if (following < cue.start) {
        next = Long.MAX_VALUE;
      }
      long guess = Math.min(next, cue.start + LONGEST_GUESS);
      long end = cue.end > cue.start ? cue.end : guess;
      cues.add(new Cue(cue.start, end, cue.lines, List.of(), cue.look));
    }
    return new CaptionTrack(language, cues.reversed());
  }

  private record Found(long start, long end, List<String> lines, Look look) {}
}
