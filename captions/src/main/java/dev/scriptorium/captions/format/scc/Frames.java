package dev.scriptorium.captions.format.scc;

/** Frames at 30000/1001 per second and their time codes. */
final class Frames {

  /** Time codes restart after this many frames. */
  static final long IN_A_DAY = 24L * 6 * 17_982;

  private static final int NOMINAL_RATE = 30;
  private static final int IN_TEN_MINUTES = 17_982;
  private static final int IN_A_MINUTE = 1798;
  private static final int DROPPED = 2;

  private Frames() {}

  /**
   * The frame that is nearest to a time.
   *
   * @param ms up to some days
   */
  static long at(long ms) {
    return Math.floorDiv(ms * NOMINAL_RATE * 2 + 1001, 2 * 1001);
  }

  /** The whole millisecond that is nearest to the beginning of a frame. */
  static long milliseconds(long frame) {
    return Math.floorDiv(frame * 1001 * 2 + NOMINAL_RATE, 2 * NOMINAL_RATE);
  }

  /** The drop-frame time code of a frame: {@code HH:MM:SS;FF}. */
  static String label(long frame) {
    var rest = frame % IN_TEN_MINUTES;
    var number = frame + 9 * DROPPED * (frame / IN_TEN_MINUTES);
    if (rest >= DROPPED) {
      number += DROPPED * ((rest - DROPPED) / IN_A_MINUTE);
    }
    var seconds = number / NOMINAL_RATE;
    return "%02d:%02d:%02d;%02d"
        .formatted(seconds / 3600, seconds / 60 % 60, seconds % 60, number % NOMINAL_RATE);
  }

  /** The frame of a non-drop-frame time code. */
  static long labelled(long seconds, long frame) {
    return seconds * NOMINAL_RATE + frame;
  }

  /** The frame of a drop-frame time code; that of the next one for those that do not exist. */
  static long labelledWithDrops(long seconds, long frame) {
    var minutes = seconds / 60;
    var isDropped = seconds % 60 == 0 && minutes % 10 != 0 && frame < DROPPED;
    var number = labelled(seconds, isDropped ? DROPPED : frame);
    return number - DROPPED * (minutes - minutes / 10);
  }
}
