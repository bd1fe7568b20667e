package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.format.file.TextOut;
import dev.scriptorium.captions.format.spi.CaptionWriter;
import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.markup.CleanText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * QuickTime text (Apple, text descriptors): a time stamp, and the text that begins there; no text
 * clears the screen. Braces would be descriptors, so text has parentheses in their place.
 */
final class QtWriter implements CaptionWriter {

  private static final String HEADER =
      "{QTtext}{font:Arial}{plain}{size:12}{timeScale:1000}{timeStamps:absolute}{language:0}"
          + "{textEncoding:256}";

  @Override
  public void write(CaptionTrack track, FormatOptions options, OutputStream out)
      throws IOException {
    TextOut text = new TextOut(out, options).line(HEADER);
    List<Cue> cues = track.cues();
    for (int i = 0; i < cues.size(); i++) {
      Cue cue = cues.get(i);
      stamp(text, cue.start());
      for (String line : cue.lines()) {
        text.line(TimeStamps.defused(CleanText.of(line)).replace('{', '(').replace('}', ')'));
      }
      boolean isLast = i == cues.size() - 1;
      if (isLast || !options.qtSeamless() && cue.end() < cues.get(i + 1).start()) {
        stamp(text, cue.end());
      }
    }
    text.flush();
  }

  private static void stamp(TextOut text, long ms) throws IOException {
    text.put("[").clock(ms).line("]");
  }
}
