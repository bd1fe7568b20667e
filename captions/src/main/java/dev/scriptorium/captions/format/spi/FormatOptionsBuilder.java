package dev.scriptorium.captions.format.spi;

import java.util.Map;

/**
 * Builder of {@link FormatOptions}, where each option is documented: {@code
 * FormatOptions.DEFAULT.with().lineEndingFormat(...).build()}.
 */
public final class FormatOptionsBuilder {

  private LineEnding lineEndingFormat;
  private String srtFormat;
  private String dfxpHeader;
  private boolean includeDfxpMetadata;
  private boolean qtSeamless;
  private boolean utf8Mark;
  private String title;
  private String id;
  private Map<String, String> customMetadata;

  FormatOptionsBuilder(FormatOptions from) {
    lineEndingFormat = from.lineEndingFormat();
    srtFormat = from.srtFormat();
    dfxpHeader = from.dfxpHeader();
    includeDfxpMetadata = from.includeDfxpMetadata();
    qtSeamless = from.qtSeamless();
    utf8Mark = from.utf8Mark();
    title = from.title();
    id = from.id();
    customMetadata = from.customMetadata();
  }

  /** How lines end. */
  public FormatOptionsBuilder lineEndingFormat(LineEnding value) {
    lineEndingFormat = value;
    return this;
  }

  /** Template of a caption. */
  public FormatOptionsBuilder srtFormat(String value) {
    srtFormat = value;
    return this;
  }

  /** A complete {@code <head>} in place of the one that would be written. */
  public FormatOptionsBuilder dfxpHeader(String value) {
    dfxpHeader = value;
    return this;
  }

  /** Whether title, id and language are written in the head. */
  public FormatOptionsBuilder includeDfxpMetadata(boolean value) {
    includeDfxpMetadata = value;
    return this;
  }

  /** Whether each caption is shown until the next. */
  public FormatOptionsBuilder qtSeamless(boolean value) {
    qtSeamless = value;
    return this;
  }

  /** Whether the file begins with a byte order mark. */
  public FormatOptionsBuilder utf8Mark(boolean value) {
    utf8Mark = value;
    return this;
  }

  /** What the captions belong to: the job's name. */
  public FormatOptionsBuilder title(String value) {
    title = value;
    return this;
  }

  /** Of what the captions belong to: the job's id. */
  public FormatOptionsBuilder id(String value) {
    id = value;
    return this;
  }

  /** What {@code dfxpHeader} can refer to. */
  public FormatOptionsBuilder customMetadata(Map<String, String> value) {
    customMetadata = value;
    return this;
  }

  /**
   * The changed options.
   *
   * @throws IllegalArgumentException as {@link FormatOptions} does
   */
  public FormatOptions build() {
    return new FormatOptions(
        lineEndingFormat,
        srtFormat,
        dfxpHeader,
        includeDfxpMetadata,
        qtSeamless,
        utf8Mark,
        title,
        id,
        customMetadata);
  }
}
