package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.format.file.CleanText;
import dev.scriptorium.captions.format.file.TextOut;
import java.io.IOException;
import java.io.OutputStream;

/** SubRip. Its text knows no escape; only the arrow, which would make a time line, is replaced. */
final class SrtWriter implements CaptionWriter {

  @Override
  public void write(CaptionTrack track, FormatOptions options, OutputStream out)
      throws IOException {
    SrtTemplate template = SrtTemplate.of(options.srtFormat());
    TextOut text = new TextOut(out, options);
    int number = 0;
    for (Cue cue : track.cues()) {
      template.write(text, ++number, cue);
    }
    text.flush();
  }

  static void writeText(TextOut out, int number, Cue cue) throws IOException {
    for (int i = 0; i < cue.lines().size(); i++) {
      if (i > 0) {
        out.line();
      }
      out.put(CleanText.of(cue.lines().get(i)).replace("-->", "\u2192"));
    }
  }
}
