package dev.scriptorium.captions.format.spi;

import dev.scriptorium.captions.markup.CleanText;
import dev.scriptorium.captions.option.OptionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The template {@code srt_format}: fields in braces, {@code {{} and {@code }}} for braces, and
 * {@code \n}, {@code \\n} or a real line end for a line end; everything else is literal.
 *
 * @param parts in the order of the template
 */
public record SrtTemplate(List<Part> parts) {

  /** The contract's default, with the space after the arrow that other software needs. */
  static final String DEFAULT =
      "{caption_number:d}\\n"
          + "{start_hour:02d}:{start_minute:02d}:{start_second:02d},{start_millisecond:03d} --> "
          + "{end_hour:02d}:{end_minute:02d}:{end_second:02d},{end_millisecond:03d}\\n"
          + "{caption_text}\\n\\n";

  private static final Pattern PARTS =
      Pattern.compile(
          "(?<end>\\\\{1,2}n|\\r\\n|\\r|\\n)|(?<brace>\\{\\{|}})"
              + "|\\{(?<field>\\w*)(?::(?<format>[^{}]*))?}|(?<literal>[^{}\\\\\\r\\n]+|\\\\)");
  private static final Pattern INTEGER = Pattern.compile("(0?)(\\d{0,2})d?");

  /** What a template consists of. */
  public sealed interface Part {

    /** A line end. */
    record LineEnd() implements Part {}

    /**
     * Text that is written in every caption.
     *
     * @param text clean
     */
    record Literal(String text) implements Part {}

    /** The lines of the caption. */
    record CaptionText() implements Part {}

    /**
     * A number.
     *
     * @param field which one
     * @param width of at least so many characters
     * @param padding in front of a shorter number
     */
    record NumberField(Field field, int width, char padding) implements Part {}
  }

  /** The numbers that a template can name. */
  public enum Field {
    CAPTION_NUMBER,
    START_HOUR,
    START_MINUTE,
    START_SECOND,
    START_MILLISECOND,
    END_HOUR,
    END_MINUTE,
    END_SECOND,
    END_MILLISECOND;

    private static Optional<Field> named(String name) {
      return Stream.of(values())
          .filter(field -> field.name().toLowerCase(Locale.ROOT).equals(name))
          .findFirst();
    }
  }

  public SrtTemplate {
    parts = List.copyOf(parts);
  }

  /**
   * Parses a template.
   *
   * @param template empty: the default
   * @throws OptionException for an unknown field, or unbalanced braces
   */
  public static SrtTemplate of(String template) {
    String text = template.isEmpty() ? DEFAULT : template;
    List<Part> parts = new ArrayList<>();
    Matcher matcher = PARTS.matcher(text);
    int end = 0;
    while (end < text.length()) {
      if (!matcher.find() || matcher.start() != end) {
        throw error("a brace without its other at character " + (end + 1));
      }
      parts.add(part(matcher));
      end = matcher.end();
    }
    return new SrtTemplate(parts);
  }

  private static Part part(Matcher matcher) {
    if (matcher.group("end") != null) {
      return new Part.LineEnd();
    }
    if (matcher.group("brace") != null) {
      return new Part.Literal(matcher.group("brace").substring(1));
    }
    String literal = matcher.group("literal");
    if (literal != null) {
      return new Part.Literal(CleanText.of(literal));
    }
    String format = matcher.group("format");
    return field(matcher.group("field"), format == null ? "" : format);
  }

  private static Part field(String name, String format) {
    if (name.equals("caption_text")) {
      if (!format.isEmpty() && !format.equals("s")) {
        throw error("{caption_text} has no format " + format);
      }
      return new Part.CaptionText();
    }
    Matcher integer = INTEGER.matcher(format);
    if (!integer.matches()) {
      throw error("{%s} has no format %s".formatted(name, format));
    }
    char padding = integer.group(1).isEmpty() ? ' ' : '0';
    int width = integer.group(2).isEmpty() ? 1 : Integer.parseInt(integer.group(2));
    Field field = Field.named(name).orElseThrow(() -> error("there is no field {" + name + "}"));
    return new Part.NumberField(field, width, padding);
  }

  private static OptionException error(String problem) {
    return new OptionException("srt_format", problem);
  }
}
