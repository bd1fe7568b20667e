package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.Anchor;
import dev.scriptorium.captions.cue.Anchor.Horizontal;
import dev.scriptorium.captions.cue.Anchor.Vertical;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings of a WebVTT cue: {@code line}, {@code position} and {@code align}, as nine places.
 */
final class WebVttSettings {

  private static final Pattern SETTING = Pattern.compile("(line|position|align):(-?[\\w.%]+)");

  /** A player has about so many lines. */
  private static final double LINES = 15;

  private static final double UPPER_THIRD = 34;
  private static final double LOWER_THIRD = 66;

  private WebVttSettings() {}

  static Anchor anchor(String settings) {
    if (settings.isEmpty()) {
      return Anchor.BOTTOM_CENTER;
    }
    Vertical vertical = Vertical.BOTTOM;
    Horizontal aligned = Horizontal.CENTER;
    Horizontal positioned = Horizontal.CENTER;
    Matcher setting = SETTING.matcher(settings.toLowerCase(Locale.ROOT));
    while (setting.find()) {
      switch (setting.group(1)) {
        case "line" -> vertical = vertical(setting.group(2));
        case "align" -> aligned = aligned(setting.group(2));
        default -> positioned = positioned(setting.group(2));
      }
    }
    return Anchor.of(vertical, aligned == Horizontal.CENTER ? positioned : aligned);
  }

  /** What the settings of a place are, with a space in front; empty for the usual place. */
  static String of(Anchor anchor) {
    String line =
        switch (anchor.vertical()) {
          case TOP -> " line:0";
          case MIDDLE -> " line:50%";
          case BOTTOM -> "";
        };
    return switch (anchor.horizontal()) {
      case LEFT -> line + " position:0% align:left";
      case CENTER -> line;
      case RIGHT -> line + " position:100% align:right";
    };
  }

  private static Vertical vertical(String line) {
    double number = number(line);
    if (number < 0) {
      return Vertical.BOTTOM;
    }
    double percent = line.endsWith("%") ? number : 100 * number / LINES;
    return percent < UPPER_THIRD
        ? Vertical.TOP
        : percent <= LOWER_THIRD ? Vertical.MIDDLE : Vertical.BOTTOM;
  }

  private static Horizontal aligned(String align) {
    return switch (align) {
      case "start", "left" -> Horizontal.LEFT;
      case "end", "right" -> Horizontal.RIGHT;
      default -> Horizontal.CENTER;
    };
  }

  private static Horizontal positioned(String position) {
    double percent = number(position);
    if (percent < 0 || !position.endsWith("%")) {
      return Horizontal.CENTER;
    }
    return percent < UPPER_THIRD
        ? Horizontal.LEFT
        : percent <= LOWER_THIRD ? Horizontal.CENTER : Horizontal.RIGHT;
  }

  /** Less than 0 if it is none. */
  private static double number(String text) {
    String digits = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
    return digits.matches("\\d{1,9}(\\.\\d{1,9})?") ? Double.parseDouble(digits) : -1;
  }
}
