package dev.scriptorium.captions.cli;

import dev.scriptorium.captions.format.spi.ReadOptions.Ruby;
import dev.scriptorium.captions.layout.LayoutOptions;
import dev.scriptorium.captions.option.OptionReader;
import dev.scriptorium.captions.quality.FrameRate;
import dev.scriptorium.captions.quality.QualityProfile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands after the command. */
final class Arguments {

  private static final BigDecimal NTSC = new BigDecimal("1.001");

  private final List<String> files = new ArrayList<>();
  private final Map<String, @Nullable Object> options = new HashMap<>();
  private @Nullable QualityProfile profile;
  private FrameRate rate = FrameRate.PAL;
  private @Nullable Charset charset;
  private String language = "";
  private Ruby ruby = Ruby.DROP;
  private boolean isLenient;

  private Arguments() {}

  static Arguments parsed(List<String> words) throws UsageException {
    Arguments arguments = new Arguments();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("--lenient")) {
        arguments.isLenient = true;
      } else if (word.startsWith("--")) {
        if (i + 1 == words.size()) {
          throw new UsageException(word + " requires a value");
        }
        arguments.set(word, words.get(++i));
      } else {
        arguments.files.add(word);
      }
    }
    return arguments;
  }

  List<String> files(int count) throws UsageException {
    if (files.size() != count) {
      throw new UsageException(
          "expected %d file%s, not %d".formatted(count, count == 1 ? "" : "s", files.size()));
    }
    return files;
  }

  Map<String, @Nullable Object> options() {
    return options;
  }

  /** The one that was named; Netflix's if none was. */
  QualityProfile profile() {
    return profile == null ? QualityProfile.NETFLIX : profile;
  }

  /** What layout keeps to, before options change it: a profile's figures if one was named. */
  LayoutOptions layout() {
    if (profile == null) {
      return LayoutOptions.DEFAULT;
    }
    return profile.equals(QualityProfile.BBC) ? LayoutOptions.BBC : LayoutOptions.NETFLIX;
  }

  FrameRate rate() {
    return rate;
  }

  @Nullable Charset charset() {
    return charset;
  }

  String language() {
    return language;
  }

  Ruby ruby() {
    return ruby;
  }

  boolean isLenient() {
    return isLenient;
  }

  private void set(String name, String value) throws UsageException {
    switch (name) {
      case "--option" -> option(value);
      case "--charset" -> charset = charset(value);
      case "--profile" ->
          profile =
              QualityProfile.named(value)
                  .orElseThrow(
                      () -> new UsageException("no such profile: " + value + " (netflix or bbc)"));
      case "--fps" -> rate = rate(value);
      case "--language" -> language = value;
      case "--ruby" ->
          ruby =
              switch (value) {
                case "drop" -> Ruby.DROP;
                case "parentheses" -> Ruby.PARENTHESES;
                default -> throw new UsageException("--ruby is drop or parentheses, not " + value);
              };
      default -> throw new UsageException("no such option: " + name);
    }
  }

  /** A value is JSON if it can be read as such, and else a text. */
  private void option(String assignment) throws UsageException {
    int equals = assignment.indexOf('=');
    if (equals < 1) {
      throw new UsageException("--option requires name=value, not " + assignment);
    }
    options.put(
        assignment.substring(0, equals), OptionReader.value(assignment.substring(equals + 1)));
  }

  private static Charset charset(String name) throws UsageException {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new UsageException("no such charset: " + name);
    }
  }

  /** 25, 29.97 (which means 30000/1001) or 30000/1001. */
  private static FrameRate rate(String text) throws UsageException {
    try {
      int slash = text.indexOf('/');
      if (slash > 0) {
        return new FrameRate(
            Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
      }
      BigDecimal rate = new BigDecimal(text);
      if (rate.stripTrailingZeros().scale() <= 0) {
        return new FrameRate(rate.longValueExact(), 1);
      }
      long nominal = rate.multiply(NTSC).setScale(0, RoundingMode.HALF_UP).longValue();
      return new FrameRate(nominal * 1000, 1001);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new UsageException("no such frame rate: " + text);
    }
  }
}
