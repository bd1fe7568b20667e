package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.format.file.TextOut;
import dev.scriptorium.captions.format.spi.CaptionWriter;
import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.markup.Escapes;
import java.io.IOException;
import java.io.OutputStream;

/** WebVTT (W3C), without identifiers and settings. */
final class WebVttWriter implements CaptionWriter {

  @Override
  public void write(CaptionTrack track, FormatOptions options, OutputStream out)
      throws IOException {
    TextOut text = new TextOut(out, options).line("WEBVTT").line();
    for (Cue cue : track.cues()) {
      text.clock(cue.start()).put(" --> ").clock(cue.end()).line();
      for (String line : cue.lines()) {
        text.line(Escapes.text(line));
      }
      text.line();
    }
    text.flush();
  }
}
