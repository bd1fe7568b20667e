package dev.scriptorium.captions;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.element.ElementList;
import dev.scriptorium.captions.format.CaptionFormat;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.format.spi.ReadOptions;
import dev.scriptorium.captions.format.spi.ReadResult;
import dev.scriptorium.captions.format.spi.TextGrid;
import dev.scriptorium.captions.format.spi.UnwritableTrackException;
import dev.scriptorium.captions.layout.CaptionLayout;
import dev.scriptorium.captions.layout.LayoutOptions;
import dev.scriptorium.captions.text.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The front door: element lists to captions, caption files to tracks and back. Quality is checked
 * with {@link dev.scriptorium.captions.quality.QualityProfile}.
 */
public final class Captions {

  private Captions() {}

  /**
   * Writes the captions of an element list as a file. The stream is flushed, not closed.
   *
   * @throws UnwritableTrackException if the format cannot carry the text
   * @throws UnsupportedOperationException if the format is only read
   * @throws IOException from the stream only
   */
  public static void write(
      ElementList list, CaptionFormat format, CaptionOptions options, OutputStream out)
      throws IOException {
    format.write(layOut(list, format, options), options.format(), out);
  }

  /**
   * Reads a caption file.
   *
   * @param in not closed
   * @param options encoding, how strict, which language
   * @return the cues, and a report of what was repaired, guessed or skipped
   * @throws CaptionSyntaxException if it is not a file of this format, or exceeds the limits; in
   *     lenient mode only if nothing of it can be read
   * @throws UnsupportedOperationException if the format is only written
   * @throws IOException from the stream only
   */
  public static ReadResult read(InputStream in, CaptionFormat format, ReadOptions options)
      throws IOException, CaptionSyntaxException {
    return format.read(in, options);
  }

  /**
   * Writes a track as a file. The stream is flushed, not closed.
   *
   * @param track its cues are in order
   * @throws UnwritableTrackException if the format cannot carry the text
   * @throws UnsupportedOperationException if the format is only read
   * @throws IOException from the stream only
   */
  public static void write(
      CaptionTrack track, CaptionFormat format, FormatOptions options, OutputStream out)
      throws IOException {
    format.write(track, options, out);
  }

  /**
   * Lays out the captions of an element list. What the format cannot show at once, lines and
   * columns, limits {@code lines_per_caption} and {@code characters_per_caption_line}.
   *
   * @return cues that do not overlap and have words
   */
  public static CaptionTrack layOut(
      ElementList list, CaptionFormat format, CaptionOptions options) {
    LayoutOptions layout = within(format.grid(), options.layout());
    return CaptionLayout.layOut(Wording.of(list, options.text()), list.language(), layout);
  }

  private static LayoutOptions within(TextGrid grid, LayoutOptions layout) {
    return layout
        .with()
        .charactersPerCaptionLine(Math.min(grid.columns(), layout.charactersPerCaptionLine()))
        .linesPerCaption(Math.min(grid.lines(), layout.linesPerCaption()))
        .build();
  }
}
