package dev.scriptorium.captions.format.ttml;

import dev.scriptorium.captions.cue.Anchor;
import dev.scriptorium.captions.cue.Anchor.Horizontal;
import dev.scriptorium.captions.cue.Anchor.Vertical;
import dev.scriptorium.captions.cue.Color;
import dev.scriptorium.captions.cue.Face;
import dev.scriptorium.captions.cue.TextStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The style properties that hold for an element, by their names in TTML (TTML 2, section 10). Only
 * those that a cue can keep are of interest.
 *
 * @param properties inherited ones included
 */
record TtmlLook(Map<String, String> properties) {

  static final TtmlLook NONE = new TtmlLook(Map.of());

  private static final String REGION = "region";
  private static final double UPPER_THIRD = 40;
  private static final double LOWER_THIRD = 60;

  /** The same, but for what an element says of itself. */
  TtmlLook with(Map<String, String> own) {
    if (own.isEmpty()) {
      return this;
    }
    Map<String, String> all = new HashMap<>(properties);
    all.putAll(own);
    return new TtmlLook(all);
  }

  TextStyle style() {
    if (properties.isEmpty()) {
      return TextStyle.PLAIN;
    }
    TextStyle style = TextStyle.PLAIN;
    String slant = value("fontStyle");
    if (slant.equals("italic") || slant.equals("oblique")) {
      style = style.with(Face.ITALIC);
    }
    if (value("fontWeight").equals("bold")) {
      style = style.with(Face.BOLD);
    }
    if (value("textDecoration").contains("underline")
        && !value("textDecoration").contains("noUnderline")) {
      style = style.with(Face.UNDERLINE);
    }
    Optional<Color> color = Color.parsed(value("color"));
    return color.isPresent() ? style.in(color.get()) : style;
  }

  String region() {
    return value(REGION);
  }

  /**
   * Where text is.
   *
   * @param region what the region says
   */
  Anchor anchor(TtmlLook region) {
    String align = value("textAlign").isEmpty() ? region.value("textAlign") : value("textAlign");
    Horizontal horizontal =
        switch (align) {
          case "left", "start" -> Horizontal.LEFT;
          case "right", "end" -> Horizontal.RIGHT;
          default -> Horizontal.CENTER;
        };
    return Anchor.of(region.vertical(), horizontal);
  }

  /** The place of text within this region, by its box and to which side of it text goes. */
  private Vertical vertical() {
    double top = percent(value("origin"));
    double height = percent(value("extent"));
    String align = value("displayAlign");
    if (Double.isNaN(top)) {
      return switch (align) {
        case "before" -> Vertical.TOP;
        case "center" -> Vertical.MIDDLE;
        default -> Vertical.BOTTOM;
      };
    }
    double share = align.equals("after") ? 1 : align.equals("center") ? 0.5 : 0;
    double at = top + share * (Double.isNaN(height) ? 100 - top : height);
    return at < UPPER_THIRD ? Vertical.TOP : at <= LOWER_THIRD ? Vertical.MIDDLE : Vertical.BOTTOM;
  }

  /** The second of two percentages; not a number if it is none. */
  private static double percent(String pair) {
    String[] parts = pair.strip().split("\\s+");
    boolean isPercent = parts.length == 2 && parts[1].matches("\\d{1,3}(\\.\\d{1,9})?%");
    return isPercent
        ? Double.parseDouble(parts[1].substring(0, parts[1].length() - 1))
        : Double.NaN;
  }

  private String value(String name) {
    return properties.getOrDefault(name, "");
  }
}
