package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.Color;
import dev.scriptorium.captions.cue.Face;
import dev.scriptorium.captions.cue.TextStyle;
import dev.scriptorium.captions.format.file.StyledText;
import dev.scriptorium.captions.format.spi.ReadOptions.Ruby;
import dev.scriptorium.captions.markup.Entities;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of a WebVTT cue without its markup; anything that is not a tag of WebVTT is text. */
final class WebVttText {

  private static final Pattern TAGS =
      Pattern.compile(
          "<(/?)(c|i|b|u|ruby|rt|v|lang)((?:\\.[^\\s<>&.]{1,99})*)(\\s[^<>]*)?>"
              + "|<\\d[\\d:.]{0,20}>");

  private static final Pattern RUBY =
      Pattern.compile("<rt[^<>]*>([^<]*)(?:</rt>|(?=</ruby>)|(?=<rt)|$)");

  /** How the writer names classes of colors that WebVTT has no class for. */
  static final String COLOR_CLASS = "color";

  private static final Pattern OTHER_COLOR = Pattern.compile(COLOR_CLASS + "(\\p{XDigit}{6})");

  private final StyledText text = new StyledText();
  private final Styles styles = new Styles();

  private WebVttText() {}

  static StyledText shown(String raw, Ruby ruby) {
    WebVttText reading = new WebVttText();
    String plain = RUBY.matcher(raw).replaceAll(ruby == Ruby.DROP ? "" : "($1)");
    Matcher tag = TAGS.matcher(plain);
    int at = 0;
    while (tag.find()) {
      reading.add(plain.substring(at, tag.start()));
      if (tag.group(2) != null) {
        reading.tag(tag);
      }
      at = tag.end();
    }
    reading.add(plain.substring(at));
    return reading.text;
  }

  private void add(String more) {
    text.add(decoded(more), styles.current());
  }

  /** A reference to a line end is no line end. */
  private static String decoded(String text) {
    return text.indexOf('&') < 0
        ? text
        : Stream.of(text.split("\n", -1))
            .map(line -> Entities.decoded(line).replace('\n', ' ').replace('\r', ' '))
            .collect(Collectors.joining("\n"));
  }

  private void tag(MatchResult tag) {
    String name = tag.group(2);
    if (!tag.group(1).isEmpty()) {
      styles.end(name);
      return;
    }
    text.add(decoded(spoken(tag)), styles.current());
    String[] classes = tag.group(3).split("\\.");
    styles.begin(name, style -> colored(faced(style, name), classes));
  }

  private static TextStyle faced(TextStyle style, String name) {
    return switch (name) {
      case "i" -> style.with(Face.ITALIC);
      case "b" -> style.with(Face.BOLD);
      case "u" -> style.with(Face.UNDERLINE);
      default -> style;
    };
  }

  private static TextStyle colored(TextStyle style, String[] classes) {
    TextStyle colored = style;
    for (String each : classes) {
      Optional<Color> color = color(each);
      if (color.isPresent()) {
        colored = colored.in(color.get());
      }
    }
    return colored;
  }

  private static Optional<Color> color(String ofClass) {
    Matcher other = OTHER_COLOR.matcher(ofClass);
    return switch (ofClass) {
      case "white", "lime", "cyan", "red", "yellow", "magenta", "blue", "black" ->
          Color.parsed(ofClass);
      default -> other.matches() ? Color.parsed(other.group(1)) : Optional.empty();
    };
  }

  /** The speaker's name becomes text in front of the words. */
  private static String spoken(MatchResult tag) {
    boolean isVoice = "v".equals(tag.group(2));
    String name = isVoice && tag.group(4) != null ? tag.group(4).strip() : "";
    return name.isEmpty() ? "" : name.replaceAll("\\s+", " ") + ": ";
  }
}
