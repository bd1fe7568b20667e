package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.format.file.ClockScanner;
import dev.scriptorium.captions.format.file.CueCollector;
import dev.scriptorium.captions.format.file.LineReader;
import dev.scriptorium.captions.format.spi.CaptionReader;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.ReadContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Plain text: a cue for each line that is not empty. It has no times, so they are estimated at a
 * reading speed of {@value #CHARACTERS_PER_SECOND} characters a second; a time stamp in square
 * brackets sets the clock.
 */
final class PlainTextReader implements CaptionReader {

  static final int CHARACTERS_PER_SECOND = 15;

  private static final long SHORTEST = 1000;

  @Override
  public CaptionTrack read(InputStream in, ReadContext context)
      throws IOException, CaptionSyntaxException {
    LineReader lines = new LineReader(in, context);
    CueCollector cues = new CueCollector(context);
    long time = 0;
    for (String line = lines.next(); line != null; line = lines.next()) {
      ClockScanner stamp = TimeStamps.in(line);
      String text = stamp == null ? line : stamp.rest().strip();
      time = stamp == null ? time : stamp.time();
      if (!text.isEmpty()) {
        long end = time + Math.max(SHORTEST, text.length() * 1000L / CHARACTERS_PER_SECOND);
        cues.add(lines.number(), time, end, List.of(text));
        time = end;
      }
    }
    return cues.track("und");
  }
}
