package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.format.scc.SccReader;
import dev.scriptorium.captions.format.scc.SccWriter;
import dev.scriptorium.captions.format.spi.CaptionReader;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.CaptionWriter;
import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.format.spi.ReadContext;
import dev.scriptorium.captions.format.spi.ReadLimits;
import dev.scriptorium.captions.format.spi.ReadOptions;
import dev.scriptorium.captions.format.spi.ReadResult;
import dev.scriptorium.captions.format.spi.TextGrid;
import dev.scriptorium.captions.format.spi.UnwritableTrackException;
import dev.scriptorium.captions.format.ttml.DfxpWriter;
import dev.scriptorium.captions.format.ttml.ImscWriter;
import dev.scriptorium.captions.format.ttml.TtmlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The caption formats, by the names that {@code caption_format} has (docs/contract/cielo24.md, 3).
 * A new one is a file, a line here, and a golden folder.
 */
public enum CaptionFormat {
  SRT("srt", new SrtWriter(), new SrtReader()),
  WEB_VTT("vtt", new WebVttWriter(), new WebVttReader()),
  DFXP("dfxp", new DfxpWriter(), new TtmlReader()),
  IMSC("ttml", new ImscWriter(), new TtmlReader()),
  SAMI("smi", new SamiWriter(), new SamiReader()),
  SBV("sbv", new SbvWriter(), new SbvReader()),
  SCC("scc", new SccWriter(), new SccReader(), new TextGrid(32, 4)),
  QT("qt.txt", new QtWriter(), new QtReader()),
  TPM("tpm.txt", new TpmWriter(), null),
  TWX("twx.xml", new TwxWriter(), null),
  ECHO("echo.xml", new DfxpWriter(), new TtmlReader()),
  TRANSCRIPT("txt", new PlainTextWriter(), null),
  TEXT("txt", null, new PlainTextReader());

  private final String extension;
  private final @Nullable CaptionWriter writer;
  private final @Nullable CaptionReader reader;
  private final TextGrid grid;

  CaptionFormat(String extension, @Nullable CaptionWriter writer, @Nullable CaptionReader reader) {
    this(extension, writer, reader, TextGrid.UNLIMITED);
  }

  CaptionFormat(
      String extension,
      @Nullable CaptionWriter writer,
      @Nullable CaptionReader reader,
      TextGrid grid) {
    this.extension = extension;
    this.writer = writer;
    this.reader = reader;
    this.grid = grid;
  }

  /** What a file of it is called after the last dot of its name. */
  public String extension() {
    return extension;
  }

  /** What it can show at once. */
  public TextGrid grid() {
    return grid;
  }

  /** Whether {@link #write} can be called. */
  public boolean isWritable() {
    return writer != null;
  }

  /** Whether {@link #read} can be called. */
  public boolean isReadable() {
    return reader != null;
  }

  /**
   * Writes a whole file. The stream is flushed, not closed.
   *
   * @param track its cues are in order and do not overlap
   * @throws UnwritableTrackException if the format cannot carry the track
   * @throws UnsupportedOperationException if it is only read
   */
  public void write(CaptionTrack track, FormatOptions options, OutputStream out)
      throws IOException {
    if (writer == null) {
      throw new UnsupportedOperationException(this + " is only read");
    }
    writer.write(track, options, out);
  }

  /**
   * Reads a whole file, in one pass and with bounded memory.
   *
   * @return cues in the order of their start; they may overlap; none if the file has none
   * @throws CaptionSyntaxException if it is not a file of this format, or exceeds the limits
   * @throws UnsupportedOperationException if it is only written
   */
  public CaptionTrack read(InputStream in, ReadLimits limits)
      throws IOException, CaptionSyntaxException {
    if (reader == null) {
      throw new UnsupportedOperationException(this + " is only written");
    }
    return reader.read(in, new ReadContext(ReadOptions.DEFAULT.with().limits(limits).build()));
  }

  /**
   * Reads a whole file, and tells what was repaired, guessed or skipped.
   *
   * @throws CaptionSyntaxException if it is not a file of this format, or exceeds the limits; in
   *     lenient mode only if nothing of it can be read
   * @throws UnsupportedOperationException if it is only written
   */
  public ReadResult read(InputStream in, ReadOptions options)
      throws IOException, CaptionSyntaxException {
    if (reader == null) {
      throw new UnsupportedOperationException(this + " is only written");
    }
    ReadContext context = new ReadContext(options);
    CaptionTrack track = reader.read(in, context);
    return new ReadResult(track, context.notes());
  }

  /**
   * The format of a file, by its first bytes; empty if it is none that is recognized.
   *
   * @param head some hundred bytes from the beginning, or all
   */
  public static Optional<CaptionFormat> detected(byte[] head) {
    return FormatDetection.detected(head);
  }

  /**
   * The format that is read from files of that name; empty if there is none.
   *
   * @param name of a file, with its extension
   */
  public static Optional<CaptionFormat> ofFile(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(format -> small.endsWith("." + format.extension))
        .max(Comparator.comparingInt(format -> format.extension.length()))
        .or(() -> FormatDetection.ofOtherExtension(small));
  }
}
