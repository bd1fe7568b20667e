package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.CaptionTrack;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The caption formats, by the names that {@code caption_format} has (contract cielo24, section 3).
 * A new one is a file, a line here, and a golden folder.
 */
public enum CaptionFormat {
  SRT("srt", new SrtWriter(), null, TextGrid.UNLIMITED);

  private final String extension;
  private final @Nullable CaptionWriter writer;
  private final @Nullable CaptionReader reader;
  private final TextGrid grid;

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
   * @throws CaptionSyntaxException if it is no file of this format, or beyond the limits
   * @throws UnsupportedOperationException if it is only written
   */
  public CaptionTrack read(InputStream in, ReadLimits limits)
      throws IOException, CaptionSyntaxException {
    if (reader == null) {
      throw new UnsupportedOperationException(this + " is only written");
    }
    return reader.read(in, limits);
  }
}
