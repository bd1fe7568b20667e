package dev.scriptorium.captions.format.ttml;

import dev.scriptorium.captions.format.file.ClockScanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What time expressions mean (TTML 2, 12.3), by the parameters of the root.
 *
 * @param frameRate frames a second, the multiplier applied
 * @param framesInLabel frames a second as they are counted in a clock time
 * @param subFrames of a frame
 * @param tickRate ticks a second
 * @param isSmpte whether a clock time counts frames and no real time
 * @param dropsFrames whether that count skips labels, as NTSC's does
 */
record TtmlClock(
    double frameRate,
    int framesInLabel,
    int subFrames,
    double tickRate,
    boolean isSmpte,
    boolean dropsFrames) {

  /** What {@link #ms} answers if a time cannot be read. */
  static final long UNREADABLE = -1;

  private static final Pattern OFFSET =
      Pattern.compile("\\s*(-?\\d{1,15}(?:[.,]\\d{1,15})?)\\s*(h|m|s|ms|f|t|)\\s*");
  private static final Pattern FRAMES =
      Pattern.compile("\\s*(\\d{1,9}):(\\d{1,9}):(\\d{1,9})[:;](\\d{1,9})(?:\\.(\\d{1,9}))?\\s*");
  private static final double LONGEST = 1e15;

  /** A time expression in ms; a negative time counts as 0. */
  long ms(String expression) {
    Matcher offset = OFFSET.matcher(expression);
    if (offset.matches()) {
      double value = Double.parseDouble(offset.group(1).replace(',', '.'));
      return rounded(value * 1000 * seconds(offset.group(2)));
    }
    Matcher frames = FRAMES.matcher(expression);
    if (frames.matches()) {
      return rounded(1000 * framed(frames));
    }
    ClockScanner scanner = new ClockScanner(expression.strip());
    boolean isClock = scanner.scanClock() && scanner.rest().isEmpty();
    if (!isClock) {
      return UNREADABLE;
    }
    return isSmpte ? rounded(scanner.time() * framesInLabel / frameRate) : scanner.time();
  }

  private double seconds(String metric) {
    return switch (metric) {
      case "h" -> 3600;
      case "m" -> 60;
      case "ms" -> 0.001;
      case "f" -> 1 / frameRate;
      case "t" -> 1 / tickRate;
      default -> 1;
    };
  }

  private double framed(Matcher time) {
    long minutes = number(time, 1) * 60 + number(time, 2);
    long seconds = minutes * 60 + number(time, 3);
    double frames =
        number(time, 4) + (time.group(5) == null ? 0 : (double) number(time, 5) / subFrames);
    if (!isSmpte) {
      return seconds + frames / frameRate;
    }
    long skipped = dropsFrames ? 2 * (minutes - minutes / 10) : 0;
    return (seconds * framesInLabel + frames - skipped) / frameRate;
  }

  private static long number(Matcher time, int group) {
    return Long.parseLong(time.group(group));
  }

  private static long rounded(double ms) {
    return Math.round(Math.max(0, Math.min(ms, LONGEST)));
  }
}
