package dev.scriptorium.captions.format.file;

/** Scans a line that contains times. */
public final class ClockScanner {

  private static final int MOST_DIGITS = 9;

  private final String line;
  private int position;
  private long time;
  private String fraction = "";

  public ClockScanner(String line) {
    this.line = line;
  }

  /** Skips white space. */
  public void skipSpaces() {
    while (position < line.length() && Character.isWhitespace(line.charAt(position))) {
      position++;
    }
  }

  /** Skips this text, if it is next. */
  public boolean skip(String text) {
    boolean isHere = line.startsWith(text, position);
    if (isHere) {
      position += text.length();
    }
    return isHere;
  }

  /**
   * Skips a time, if one is next: {@code [[HH:]MM:]SS} with at least minutes, and a fraction after
   * a dot or a comma. A negative time counts as 0.
   */
  public boolean scanClock() {
    int begin = position;
    boolean isNegative = skip("-");
    long seconds = 0;
    int groups = 0;
    do {
      int colon = position - 1;
      long group = digits();
      if (groups == 3 && group >= 0 && position - colon == 4) {
        // 00:00:01:000: thousandths after a colon
        fraction = line.substring(position - 3, position);
        time = isNegative ? 0 : seconds * 1000 + thousandths(fraction);
        return true;
      }
      if (group < 0 || groups == 3) {
        position = begin;
        return false;
      }
      seconds = seconds * 60 + group;
      groups++;
    } while (skip(":"));
    boolean isClock = groups > 1 && scanFraction();
    if (isClock) {
      time = isNegative ? 0 : seconds * 1000 + thousandths(fraction);
    } else {
      position = begin;
    }
    return isClock;
  }

  /** The time that was scanned last, in ms. */
  public long time() {
    return time;
  }

  /** Its digits after the dot; may be empty. */
  public String fraction() {
    return fraction;
  }

  /** The rest of the line. */
  public String rest() {
    return line.substring(position);
  }

  /** A decimal fraction of a second, in ms. */
  public static long thousandths(String digits) {
    return Math.round(digits.isEmpty() ? 0 : Double.parseDouble("0." + digits) * 1000);
  }

  private boolean scanFraction() {
    fraction = "";
    if (position + 1 < line.length()
        && ".,".indexOf(line.charAt(position)) >= 0
        && isDigit(line.charAt(position + 1))) {
      int begin = ++position;
      if (digits() < 0) {
        return false;
      }
      fraction = line.substring(begin, position);
    }
    return true;
  }

  private long digits() {
    int begin = position;
    while (position < line.length() && isDigit(line.charAt(position))) {
      position++;
    }
    int count = position - begin;
    return count == 0 || count > MOST_DIGITS ? -1 : Long.parseLong(line, begin, position, 10);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
