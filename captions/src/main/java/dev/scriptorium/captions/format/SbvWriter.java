package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.format.file.TextOut;
import dev.scriptorium.captions.format.spi.CaptionWriter;
import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.markup.CleanText;
import java.io.IOException;
import java.io.OutputStream;

/** YouTube's SubViewer variant. Its text knows no escape; what would be a time line is changed. */
final class SbvWriter implements CaptionWriter {

  @Override
  public void write(CaptionTrack track, FormatOptions options, OutputStream out)
      throws IOException {
    TextOut text = new TextOut(out, options);
    for (Cue cue : track.cues()) {
      text.shortClock(cue.start()).put(",").shortClock(cue.end()).line();
      for (String line : cue.lines()) {
        text.line(safe(CleanText.of(line)));
      }
      text.line();
    }
    text.flush();
  }

  private static String safe(String line) {
    return SbvReader.timeLine(line) == null ? line : line.replace(',', ';');
  }
}
