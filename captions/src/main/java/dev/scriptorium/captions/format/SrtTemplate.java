package dev.scriptorium.captions.format;

import dev.scriptorium.captions.OptionException;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.format.file.CleanText;
import dev.scriptorium.captions.format.file.TextOut;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The template {@code srt_format}: fields in braces, {@code {{} and {@code }}} for braces, and
 * {@code \n}, {@code \\n} or a real line end for a line end; everything else is literal.
 */
final class SrtTemplate {

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

  private final List<Part> parts;

  private SrtTemplate(List<Part> parts) {
    this.parts = parts;
  }

  /**
   * A template.
   *
   * @param template empty: the default
   * @throws OptionException for a field that there is not, or braces that do not match
   */
  static SrtTemplate of(String template) {
    String text = template.isEmpty() ? DEFAULT : template;
    List<Part> parts = new ArrayList<>();
    Matcher matcher = PARTS.matcher(text);
    int end = 0;
    while (end < text.length()) {
      if (!matcher.find() || matcher.start() != end) {
        throw wrong("a brace without its other at character " + (end + 1));
      }
      parts.add(part(matcher));
      end = matcher.end();
    }
    return new SrtTemplate(List.copyOf(parts));
  }

  void write(TextOut out, int number, Cue cue) throws IOException {
    for (Part part : parts) {
      part.write(out, number, cue);
    }
  }

  private static Part part(Matcher matcher) {
    if (matcher.group("end") != null) {
      return (out, number, cue) -> out.line();
    }
    if (matcher.group("brace") != null) {
      String brace = matcher.group("brace").substring(1);
      return (out, number, cue) -> out.put(brace);
    }
    String literal = matcher.group("literal");
    if (literal != null) {
      String text = CleanText.of(literal);
      return (out, number, cue) -> out.put(text);
    }
    String format = matcher.group("format");
    return field(matcher.group("field"), format == null ? "" : format);
  }

  private static Part field(String name, String format) {
    if (name.equals("caption_text")) {
      if (!format.isEmpty() && !format.equals("s")) {
        throw wrong("{caption_text} has no format " + format);
      }
      return SrtWriter::writeText;
    }
    Matcher integer = INTEGER.matcher(format);
    if (!integer.matches()) {
      throw wrong("{%s} has no format %s".formatted(name, format));
    }
    char padding = integer.group(1).isEmpty() ? ' ' : '0';
    int width = integer.group(2).isEmpty() ? 1 : Integer.parseInt(integer.group(2));
    Number value = number(name);
    return (out, number, cue) -> out.number(value.of(number, cue), width, padding);
  }

  private static Number number(String name) {
    return switch (name) {
      case "caption_number" -> (number, cue) -> number;
      case "start_hour" -> (number, cue) -> cue.start() / 3_600_000;
      case "start_minute" -> (number, cue) -> cue.start() / 60_000 % 60;
      case "start_second" -> (number, cue) -> cue.start() / 1000 % 60;
      case "start_millisecond" -> (number, cue) -> cue.start() % 1000;
      case "end_hour" -> (number, cue) -> cue.end() / 3_600_000;
      case "end_minute" -> (number, cue) -> cue.end() / 60_000 % 60;
      case "end_second" -> (number, cue) -> cue.end() / 1000 % 60;
      case "end_millisecond" -> (number, cue) -> cue.end() % 1000;
      default -> throw wrong("there is no field {" + name + "}");
    };
  }

  private static OptionException wrong(String problem) {
    return new OptionException("srt_format", problem);
  }

  private interface Part {
    void write(TextOut out, int number, Cue cue) throws IOException;
  }

  private interface Number {
    long of(int number, Cue cue);
  }
}
