package dev.scriptorium.captions.format.spi;

import dev.scriptorium.captions.option.OptionException;
import java.util.Map;

/**
 * Everything about a caption file but its cues (docs/contract/cielo24.md, 7.1). The options have
 * the contract's names in camel case; {@link #DEFAULT} has its defaults.
 *
 * @param lineEndingFormat how lines end; default {@code UNIX}
 * @param srtFormat template of a caption; SRT only; default empty: the contract's, with a space
 *     after the arrow
 * @param dfxpHeader a complete {@code <head>} in place of the one that would be written; DFXP only;
 *     {@code {key}} in it is replaced by the custom metadata of that name; default empty: none
 * @param includeDfxpMetadata whether title, id and language are written in the head; DFXP only;
 *     default true
 * @param qtSeamless whether each caption is shown until the next; QT only; default false
 * @param utf8Mark whether the file begins with a byte order mark; not SCC; default false
 * @param title what the captions belong to: the job's name; may be empty
 * @param id of what the captions belong to: the job's id; may be empty
 * @param customMetadata what {@code dfxpHeader} can refer to
 * @throws OptionException for an SRT template or a DFXP header that cannot be used
 */
public record FormatOptions(
    LineEnding lineEndingFormat,
    String srtFormat,
    String dfxpHeader,
    boolean includeDfxpMetadata,
    boolean qtSeamless,
    boolean utf8Mark,
    String title,
    String id,
    Map<String, String> customMetadata) {

  /** The defaults of docs/contract/cielo24.md, 7.1. */
  public static final FormatOptions DEFAULT =
      new FormatOptions(LineEnding.UNIX, "", "", true, false, false, "", "", Map.of());

  public FormatOptions {
    customMetadata = Map.copyOf(customMetadata);
    SrtTemplate.of(srtFormat);
    DfxpHeader.of(dfxpHeader, customMetadata);
  }

  /** These options with changes: {@code options.with().utf8Mark(true).build()}. */
  public FormatOptionsBuilder with() {
    return new FormatOptionsBuilder(this);
  }
}
