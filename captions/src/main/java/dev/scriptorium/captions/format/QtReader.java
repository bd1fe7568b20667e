package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.format.file.ClockScanner;
import dev.scriptorium.captions.format.file.CueCollector;
import dev.scriptorium.captions.format.file.CueTextBuffer;
import dev.scriptorium.captions.format.file.LineReader;
import dev.scriptorium.captions.format.spi.CaptionReader;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.ReadContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** QuickTime text with absolute time stamps, whose fraction counts units of the time scale. */
final class QtReader implements CaptionReader {

  private static final Pattern DESCRIPTORS = Pattern.compile("\\{[A-Za-z][^{}]{0,200}}");
  private static final Pattern TIME_SCALE =
      Pattern.compile("\\{timeScale:\\s*(\\d{1,5})\\s*}", Pattern.CASE_INSENSITIVE);
  private static final Pattern RELATIVE =
      Pattern.compile("\\{timeStamps:\\s*relative\\s*}", Pattern.CASE_INSENSITIVE);
  private static final int DEFAULT_TIME_SCALE = 600;

  @Override
  public CaptionTrack read(InputStream in, ReadContext context)
      throws IOException, CaptionSyntaxException {
    return new Reading(new LineReader(in, context), context).track();
  }

  private static final class Reading {

    private final LineReader lines;
    private final CueCollector cues;
    private final CueTextBuffer text;
    private int timeScale = DEFAULT_TIME_SCALE;
    private long start = CueCollector.UNKNOWN_END;

    Reading(LineReader lines, ReadContext context) {
      this.lines = lines;
      cues = new CueCollector(context);
      text = new CueTextBuffer(context.limits());
    }

    CaptionTrack track() throws IOException, CaptionSyntaxException {
      String first = lines.next();
      if (first == null || !first.regionMatches(true, 0, "{QTtext}", 0, 8)) {
        throw lines.error("the first line does not begin with {QTtext}");
      }
      for (String line = first; line != null; line = lines.next()) {
        line(line);
      }
      end(CueCollector.UNKNOWN_END);
      return cues.track("und");
    }

    private void line(String line) throws CaptionSyntaxException {
      scale(line);
      String plain = DESCRIPTORS.matcher(line).replaceAll("").strip();
      ClockScanner stamp = TimeStamps.in(plain);
      if (stamp != null) {
        long time = time(stamp);
        end(time);
        start = time;
        text.add(lines.number(), stamp.rest() + "\n");
      } else if (!plain.isEmpty()) {
        if (start < 0) {
          throw lines.error("text before the first time stamp");
        }
        text.add(lines.number(), plain + "\n");
      }
    }

    private void scale(String line) throws CaptionSyntaxException {
      if (RELATIVE.matcher(line).find()) {
        throw lines.error("relative time stamps are not read");
      }
      Matcher scale = TIME_SCALE.matcher(line);
      if (scale.find()) {
        timeScale = Math.max(1, Integer.parseInt(scale.group(1)));
      }
    }

    private long time(ClockScanner stamp) {
      String fraction = stamp.fraction();
      long units = fraction.isEmpty() ? 0 : Long.parseLong(fraction);
      long whole = stamp.time() - ClockScanner.thousandths(fraction);
      return Math.max(0, whole) + Math.round(units * 1000.0 / timeScale);
    }

    private void end(long time) throws CaptionSyntaxException {
      if (start >= 0) {
        cues.add(lines.number(), start, time, text.take().lines().toList());
      }
    }
  }
}
