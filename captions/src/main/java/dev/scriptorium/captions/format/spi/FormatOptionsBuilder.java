package dev.scriptorium.captions.format.spi;

import dev.scriptorium.captions.option.OptionException;
import java.util.Map;

/** Builder of {@link FormatOptions}, where each option is documented. */
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

  FormatOptionsBuilder(FormatOptions options) {
    lineEndingFormat = options.lineEndingFormat();
    srtFormat = options.srtFormat();
    dfxpHeader = options.dfxpHeader();
    includeDfxpMetadata = options.includeDfxpMetadata();
    qtSeamless = options.qtSeamless();
    utf8Mark = options.utf8Mark();
    title = options.title();
    id = options.id();
    customMetadata = options.customMetadata();
  }

  /** How lines end. */
  public FormatOptionsBuilder lineEndingFormat(LineEnding changed) {
    lineEndingFormat = changed;
    return this;
  }

  /** SRT: the template of a caption. */
  public FormatOptionsBuilder srtFormat(String changed) {
    srtFormat = changed;
    return this;
  }

  /** DFXP: the whole head. */
  public FormatOptionsBuilder dfxpHeader(String changed) {
    dfxpHeader = changed;
    return this;
  }

  /** DFXP: no title, id and language in the head. */
  public FormatOptionsBuilder noDfxpMetadata() {
    includeDfxpMetadata = false;
    return this;
  }

  /** QT: each caption is shown until the next. */
  public FormatOptionsBuilder qtSeamless() {
    qtSeamless = true;
    return this;
  }

  /** A byte order mark in front. */
  public FormatOptionsBuilder utf8Mark() {
    utf8Mark = true;
    return this;
  }

  /** What the captions belong to. */
  public FormatOptionsBuilder title(String changed) {
    title = changed;
    return this;
  }

  /** The id of what the captions belong to. */
  public FormatOptionsBuilder id(String changed) {
    id = changed;
    return this;
  }

  /** What the DFXP header can refer to. */
  public FormatOptionsBuilder customMetadata(Map<String, String> changed) {
    customMetadata = changed;
    return this;
  }

  /**
   * The changed options.
   *
   * @throws OptionException as {@link FormatOptions} does
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
