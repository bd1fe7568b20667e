package dev.scriptorium.captions.transcript;

import dev.scriptorium.captions.option.OptionException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/**
 * How time codes are written: {@code %H}, {@code %M} and {@code %S} are hours, minutes and seconds,
 * of two digits (hours of more, if need be), {@code %f} milliseconds, of three; {@code %%} is a
 * percent sign.
 */
final class TimecodeFormat {

  private static final String NAME = "timecode_format";

  private final List<LongFunction<String>> parts;

  private TimecodeFormat(List<LongFunction<String>> parts) {
    this.parts = parts;
  }

  static TimecodeFormat of(String format) {
    if (format.codePoints().anyMatch(Character::isISOControl)) {
      throw new OptionException(NAME, "must be one line of text");
    }
    List<LongFunction<String>> parts = new ArrayList<>();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c == '%') {
        i++;
        parts.add(directive(i < format.length() ? format.charAt(i) : ' '));
      } else {
        parts.add(ms -> String.valueOf(c));
      }
    }
    return new TimecodeFormat(parts);
  }

  /**
   * @param ms before 0 it is 0
   */
  String at(long ms) {
    long time = Math.max(ms, 0);
    return parts.stream().map(part -> part.apply(time)).collect(Collectors.joining());
  }

  private static LongFunction<String> directive(char letter) {
    return switch (letter) {
      case 'H' -> ms -> digits(2, ms / 3_600_000);
      case 'M' -> ms -> digits(2, ms / 60_000 % 60);
      case 'S' -> ms -> digits(2, ms / 1_000 % 60);
      case 'f' -> ms -> digits(3, ms % 1_000);
      case '%' -> ms -> "%";
      default -> throw new OptionException(NAME, "knows %H, %M, %S, %f and %% only");
    };
  }

  private static String digits(int least, long number) {
    String digits = Long.toString(number);
    return "0".repeat(Math.max(least - digits.length(), 0)) + digits;
  }
}
