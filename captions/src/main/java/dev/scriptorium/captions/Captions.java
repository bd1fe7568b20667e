package dev.scriptorium.captions;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.element.ElementList;
import dev.scriptorium.captions.format.CaptionFormat;
import dev.scriptorium.captions.format.spi.TextGrid;
import dev.scriptorium.captions.format.spi.UnwritableTrackException;
import dev.scriptorium.captions.layout.CaptionLayout;
import dev.scriptorium.captions.layout.LayoutOptions;
import dev.scriptorium.captions.text.Wording;
import java.io.IOException;
import java.io.OutputStream;

/** Converts element lists to caption files. */
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
    return layout.with(
        change -> {
          change.charactersPerCaptionLine =
              Math.min(grid.columns(), change.charactersPerCaptionLine);
          change.linesPerCaption = Math.min(grid.lines(), change.linesPerCaption);
        });
  }
}
