package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.Anchor;
import dev.scriptorium.captions.cue.Color;
import dev.scriptorium.captions.cue.Face;
import dev.scriptorium.captions.cue.TextStyle;
import dev.scriptorium.captions.format.file.StyledText;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a SubRip cue: tags {@code b i u s font}, and of SubStation's {@code {\an8}}, {@code
 * {\i1}} and their kin; others of SubStation's are dropped, other tags are text.
 */
final class SrtText {

  private static final Pattern TAGS =
      Pattern.compile(
          "(?<break>(?i:<br\\s*/?>)|(?<!:)\\\\N)|<(?<end>/?)(?:(?<name>(?i:[bius]))|(?<font>(?i:font)(?:\\s[^<>]*)?))>"
              + "|\\{(?<codes>\\\\[^{}]*)}");
  private static final Pattern COLOR =
      Pattern.compile("(?i)\\scolor\\s*=\\s*[\"']?\\s*([#\\w]+(?:\\([\\d, ]*\\))?)");
  private static final Pattern CODE =
      Pattern.compile("\\\\(an?|[ibu]|1?c)(\\d+|&H\\p{XDigit}{1,8}&|)(?![\\w(])");

  private final StyledText text = new StyledText();
  private final Styles styles = new Styles();

  private SrtText() {}

  static StyledText shown(String raw) {
    SrtText reading = new SrtText();
    Matcher tag = TAGS.matcher(raw);
    int at = 0;
    while (tag.find()) {
      reading.add(raw.substring(at, tag.start()));
      reading.tag(tag);
      at = tag.end();
    }
    reading.add(raw.substring(at));
    return reading.text;
  }

  private void add(String more) {
    text.add(more.replace("\\h", " "), styles.current());
  }

  private void tag(Matcher tag) {
    if (tag.group("break") != null) {
      text.add("\n", TextStyle.PLAIN);
    } else if (tag.group("codes") != null) {
      Matcher code = CODE.matcher(tag.group("codes"));
      while (code.find()) {
        code(code.group(1), code.group(2));
      }
    } else {
      String font = tag.group("font");
      String name = font == null ? tag.group("name").toLowerCase(Locale.ROOT) : "font";
      if (tag.group("end").isEmpty()) {
        begin(name, font == null ? "" : font);
      } else {
        styles.end(name);
      }
    }
  }

  private void begin(String name, String attributes) {
    Matcher color = COLOR.matcher(attributes);
    styles.begin(
        name,
        style ->
            switch (name) {
              case "i" -> style.with(Face.ITALIC);
              case "b" -> style.with(Face.BOLD);
              case "u" -> style.with(Face.UNDERLINE);
              case "font" ->
                  color.find() ? Color.parsed(color.group(1)).map(style::in).orElse(style) : style;
              default -> style;
            });
  }

  private void code(String name, String value) {
    switch (name) {
      case "an" -> anchor(value);
      case "i", "b", "u" -> {
        if (value.isEmpty() || value.equals("0")) {
          styles.end(name);
        } else {
          begin(name, "");
        }
      }
      case "c", "1c" -> color(value);
      default -> {}
    }
  }

  private void anchor(String number) {
    if (number.matches("[1-9]")) {
      text.at(Anchor.values()[Integer.parseInt(number) - 1]);
    }
  }

  /** Blue, green, red. */
  private void color(String value) {
    if (value.length() < 4) {
      styles.end("color");
      return;
    }
    int bgr = (int) (Long.parseLong(value.substring(2, value.length() - 1), 16) & 0xFFFFFF);
    Color color = new Color((bgr & 0xFF) << 16 | bgr & 0xFF00 | bgr >> 16);
    styles.begin("color", style -> style.in(color));
  }
}
