package dev.scriptorium.captions.format.spi;

import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a caption file is read.
 *
 * @param limits what is too much; default {@link ReadLimits#DEFAULT}
 * @param mode what happens to parts that cannot be read; default strict
 * @param charset of a text file; default null: its mark, UTF-8, or else detected
 * @param language which language of a file with several (SAMI) is read: an RFC 5646 tag or the name
 *     of a class; default empty: all
 * @param ruby what becomes of ruby text; default dropped
 */
public record ReadOptions(
    ReadLimits limits, Mode mode, @Nullable Charset charset, String language, Ruby ruby) {

  /** What happens to parts that cannot be read. */
  public enum Mode {
    /** The file is refused. */
    STRICT,
    /** They are skipped, and noted. */
    LENIENT
  }

  /** What becomes of ruby text, the reading above East Asian characters. */
  public enum Ruby {
    DROP,
    /** In parentheses after its base: 日本語(ご). */
    PARENTHESES
  }

  /** Strict, with detected encoding. */
  public static final ReadOptions DEFAULT =
      new ReadOptions(ReadLimits.DEFAULT, Mode.STRICT, null, "", Ruby.DROP);

  public ReadOptions {
    language = language.toLowerCase(Locale.ROOT);
  }

  /** These options with changes: {@code options.with().mode(Mode.LENIENT).build()}. */
  public ReadOptionsBuilder with() {
    return new ReadOptionsBuilder(this);
  }
}
