package dev.scriptorium.captions.format.spi;

import dev.scriptorium.captions.format.spi.ReadOptions.Mode;
import dev.scriptorium.captions.format.spi.ReadOptions.Ruby;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link ReadOptions}, where each option is documented: {@code
 * ReadOptions.DEFAULT.with().charset(...).build()}.
 */
public final class ReadOptionsBuilder {

  private ReadLimits limits;
  private Mode mode;
  private @Nullable Charset charset;
  private String language;
  private Ruby ruby;

  ReadOptionsBuilder(ReadOptions from) {
    limits = from.limits();
    mode = from.mode();
    charset = from.charset();
    language = from.language();
    ruby = from.ruby();
  }

  /** What is too much. */
  public ReadOptionsBuilder limits(ReadLimits value) {
    limits = value;
    return this;
  }

  /** What happens to parts that cannot be read. */
  public ReadOptionsBuilder mode(Mode value) {
    mode = value;
    return this;
  }

  /** Of a text file. */
  public ReadOptionsBuilder charset(@Nullable Charset value) {
    charset = value;
    return this;
  }

  /**
   * Which language of a file with several (SAMI) is read: an RFC 5646 tag or the name of a class.
   */
  public ReadOptionsBuilder language(String value) {
    language = value;
    return this;
  }

  /** What becomes of ruby text. */
  public ReadOptionsBuilder ruby(Ruby value) {
    ruby = value;
    return this;
  }

  /**
   * The changed options.
   *
   * @throws IllegalArgumentException as {@link ReadOptions} does
   */
  public ReadOptions build() {
    return new ReadOptions(limits, mode, charset, language, ruby);
  }
}
