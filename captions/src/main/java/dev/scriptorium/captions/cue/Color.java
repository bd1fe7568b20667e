package dev.scriptorium.captions.cue;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A color of text.
 *
 * @param rgb 0 to 0xFFFFFF
 */
public record Color(int rgb) {

  public static final Color WHITE = new Color(0xFFFFFF);

  private static final Pattern HEX = Pattern.compile("#?(\\p{XDigit}{6})(?:\\p{XDigit}{2})?");
  private static final Pattern SHORT_HEX =
      Pattern.compile("#(\\p{XDigit})(\\p{XDigit})(\\p{XDigit})");
  private static final Pattern FUNCTION =
      Pattern.compile(
          "rgba?\\(\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*(?:,.*)?\\)");

  /** Those that TTML and CSS 1 have names for. */
  private static final Map<String, Integer> NAMED =
      Map.ofEntries(
          Map.entry("white", 0xFFFFFF),
          Map.entry("silver", 0xC0C0C0),
          Map.entry("gray", 0x808080),
          Map.entry("black", 0),
          Map.entry("red", 0xFF0000),
          Map.entry("maroon", 0x800000),
          Map.entry("yellow", 0xFFFF00),
          Map.entry("olive", 0x808000),
          Map.entry("lime", 0x00FF00),
          Map.entry("green", 0x008000),
          Map.entry("aqua", 0x00FFFF),
          Map.entry("cyan", 0x00FFFF),
          Map.entry("teal", 0x008080),
          Map.entry("blue", 0x0000FF),
          Map.entry("navy", 0x000080),
          Map.entry("fuchsia", 0xFF00FF),
          Map.entry("magenta", 0xFF00FF),
          Map.entry("purple", 0x800080),
          Map.entry("orange", 0xFFA500));

  public Color {
    if (rgb < 0 || rgb > 0xFFFFFF) {
      throw new IllegalArgumentException("A color of " + rgb);
    }
  }

  /** A name, {@code #rgb}, {@code #rrggbb}, {@code rgb(r, g, b)}; empty if it is none of them. */
  public static Optional<Color> parsed(String text) {
    String small = text.strip().toLowerCase(Locale.ROOT);
    Integer named = NAMED.get(small);
    if (named != null) {
      return Optional.of(new Color(named));
    }
    var hex = HEX.matcher(small);
    if (hex.matches()) {
      return Optional.of(new Color(Integer.parseInt(hex.group(1), 16)));
    }
    var digits = SHORT_HEX.matcher(small);
    if (digits.matches()) {
      return Optional.of(
          new Color(
              0x11
                  * (hexDigit(digits.group(1)) << 16
                      | hexDigit(digits.group(2)) << 8
                      | hexDigit(digits.group(3)))));
    }
    var function = FUNCTION.matcher(small);
    return function.matches()
        ? Optional.of(
            new Color(
                part(function.group(1)) << 16
                    | part(function.group(2)) << 8
                    | part(function.group(3))))
        : Optional.empty();
  }

  /** As {@code #rrggbb}. */
  public String hex() {
    return "#%06x".formatted(rgb);
  }

  /** The square of the distance to another color. */
  public int distance(Color other) {
    int red = (rgb >> 16) - (other.rgb >> 16);
    int green = (rgb >> 8 & 0xFF) - (other.rgb >> 8 & 0xFF);
    int blue = (rgb & 0xFF) - (other.rgb & 0xFF);
    return red * red + green * green + blue * blue;
  }

  private static int hexDigit(String digit) {
    return Integer.parseInt(digit, 16);
  }

  private static int part(String number) {
    return Math.min(255, Integer.parseInt(number));
  }
}
