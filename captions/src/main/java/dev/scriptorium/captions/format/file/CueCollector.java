package dev.scriptorium.captions.format.file;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.ReadLimits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects the cues of a file and repairs impossible times: cues are sorted by start, and one whose
 * end is unknown or not after its start lasts until the next begins, at most {@value
 * #LONGEST_GUESS} ms. Overlaps stay.
 */
public final class CueCollector {

  /** The end of a cue that does not say when it ends. */
  public static final long UNKNOWN_END = -1;

  /** How long a cue lasts at most, in ms, that does not say when it ends. */
  public static final long LONGEST_GUESS = 5000;

  private static final int LINES_PER_CUE = 5;

  private final ReadLimits limits;
  private final List<Found> found = new ArrayList<>();
  private long lines;

  public CueCollector(ReadLimits limits) {
    this.limits = limits;
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
    if (shown.isEmpty()) {
      return;
    }
    lines += shown.size();
    if (found.size() >= limits.cues() || lines > LINES_PER_CUE * (long) limits.cues()) {
      throw new CaptionSyntaxException(
          position,
          "more than %d cues or %d times as many lines".formatted(limits.cues(), LINES_PER_CUE));
    }
    found.add(new Found(start, end, shown));
  }

  /** All of them. */
  public CaptionTrack track(String language) {
    found.sort(Comparator.comparingLong(Found::start));
    List<Cue> cues = new ArrayList<>(found.size());
    long next = Long.MAX_VALUE;
    for (int i = found.size() - 1; i >= 0; i--) {
      Found cue = found.get(i);
      if (i + 1 < found.size() && found.get(i + 1).start > cue.start) {
        next = found.get(i + 1).start;
      }
      long guess = Math.min(next, cue.start + LONGEST_GUESS);
      cues.add(new Cue(cue.start, cue.end > cue.start ? cue.end : guess, cue.lines));
    }
    return new CaptionTrack(language, cues.reversed());
  }

  private record Found(long start, long end, List<String> lines) {}
}
