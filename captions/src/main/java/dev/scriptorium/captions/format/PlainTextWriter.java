package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.format.file.TextOut;
import dev.scriptorium.captions.format.spi.CaptionWriter;
import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.markup.CleanText;
import java.io.IOException;
import java.io.OutputStream;

/** Our own definition: the lines of all captions in order, and nothing else. */
final class PlainTextWriter implements CaptionWriter {

  @Override
  public void write(CaptionTrack track, FormatOptions options, OutputStream out)
      throws IOException {
    TextOut text = new TextOut(out, options);
    for (Cue cue : track.cues()) {
      for (String line : cue.lines()) {
        text.line(CleanText.of(line));
      }
    }
    text.flush();
  }
}
