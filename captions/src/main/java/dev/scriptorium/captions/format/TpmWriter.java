package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.format.file.TextOut;
import dev.scriptorium.captions.format.spi.CaptionWriter;
import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.markup.CleanText;
import java.io.IOException;
import java.io.OutputStream;

/** Our own definition: the transcript with the time of each caption on a line before it. */
final class TpmWriter implements CaptionWriter {

  @Override
  public void write(CaptionTrack track, FormatOptions options, OutputStream out)
      throws IOException {
    TextOut text = new TextOut(out, options);
    for (Cue cue : track.cues()) {
      text.put("[").clock(cue.start()).line("]");
      for (String line : cue.lines()) {
        text.line(TimeStamps.defused(CleanText.of(line)));
      }
    }
    text.flush();
  }
}
