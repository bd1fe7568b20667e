package dev.scriptorium.captions.format.scc;

import dev.scriptorium.captions.format.spi.UnwritableTrackException;
import java.util.ArrayList;
import java.util.List;

/**
 * The schedule of transmissions. A caption is loaded while the one before is shown, and appears
 * with the code that ends it; so it is sent ahead of its time. If there is not enough time, it
 * appears late.
 */
final class TransmissionSchedule {

  /** A doubled code. */
  private static final int CODE_LENGTH = 2;

  private static final long NOTHING_SHOWN = -1;

  private final List<Line> lines = new ArrayList<>();
  private long free;
  private long clear = NOTHING_SHOWN;

  /**
   * A line of the file.
   *
   * @param frame when its first word is sent
   */
  record Line(long frame, int[] words) {}

  /**
   * Shows a caption.
   *
   * @param in the frame in which it is to appear
   * @param out the frame in which it disappears
   */
  void show(Transmission loading, long in, long out) {
    var whole = loading;
    if (clear != NOTHING_SHOWN && clear < in) {
      if (Math.max(clear, free) + CODE_LENGTH <= in - loading.length()) {
        clear();
      } else {
        var start = start(in, loading.length() + CODE_LENGTH);
        whole = loading.with(Codes.ERASE_DISPLAYED, clear - start);
      }
    }
    var start = start(in, whole.length());
    send(start, whole.then(Codes.END_OF_CAPTION));
    clear = Math.max(out, free);
  }

  private long start(long in, int length) {
    return Math.max(in - length, free);
  }

  private void clear() {
    send(Math.max(clear, free), Transmission.of(Codes.ERASE_DISPLAYED));
    clear = NOTHING_SHOWN;
  }

  private void send(long frame, Transmission transmission) {
    free = frame + transmission.length();
    if (free > Frames.IN_A_DAY) {
      throw new UnwritableTrackException("SCC time codes end with 23:59:59;29");
    }
    lines.add(new Line(frame, transmission.words()));
  }

  /** All lines, in order. */
  List<Line> lines() {
    if (clear != NOTHING_SHOWN) {
      clear();
    }
    return lines;
  }
}
