package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.format.file.LineReader;
import dev.scriptorium.captions.format.spi.CaptionReader;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * WebVTT (W3C) as found in the wild: also with commas for dots; names, settings, comments, styles
 * and regions are dropped.
 */
final class WebVttReader implements CaptionReader {

  @Override
  public CaptionTrack read(InputStream in, ReadLimits limits)
      throws IOException, CaptionSyntaxException {
    LineReader lines = new LineReader(in, limits);
    String first = lines.next();
    if (first == null || !first.matches("WEBVTT(\\s.*)?")) {
      throw lines.error("the first line is not WEBVTT");
    }
    return new CueBlockReader(lines, new Dialect(), limits).read("und");
  }

  private static final class Dialect implements CueSyntax {

    private boolean isInHeader = true;

    @Override
    public @Nullable TimeLine timeLine(String line) {
      TimeLine times = SrtReader.arrowLine(line);
      isInHeader = isInHeader && times == null;
      return times;
    }

    @Override
    public boolean isBrokenTimeLine(String line) {
      return SrtReader.isBrokenArrowLine(line);
    }

    @Override
    public boolean isName(String line) {
      return true;
    }

    @Override
    public boolean beginsComment(String line) {
      boolean isHeader = isInHeader && line.matches("[A-Z][\\w-]*[:=].*");
      return isHeader || line.matches("(NOTE|STYLE|REGION)(\\s.*)?");
    }

    @Override
    public List<String> shown(String text) {
      return WebVttText.shown(text);
    }
  }
}
