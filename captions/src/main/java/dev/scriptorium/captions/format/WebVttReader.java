package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.format.file.LineReader;
import dev.scriptorium.captions.format.file.StyledText;
import dev.scriptorium.captions.format.spi.CaptionReader;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.ReadContext;
import dev.scriptorium.captions.format.spi.ReadOptions.Ruby;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * WebVTT (W3C) as found in the wild: also with commas for dots; names, comments, style sheets and
 * regions are dropped.
 */
final class WebVttReader implements CaptionReader {

  @Override
  public CaptionTrack read(InputStream in, ReadContext context)
      throws IOException, CaptionSyntaxException {
    LineReader lines = new LineReader(in, context);
    String first = lines.next();
    if (first == null || !first.matches("WEBVTT(\\s.*)?")) {
      throw lines.error("the first line is not WEBVTT");
    }
    return new CueBlockReader(lines, new Dialect(context.options().ruby()), context).read("und");
  }

  private static final class Dialect implements CueSyntax {

    private final Ruby ruby;
    private boolean isInHeader = true;

    Dialect(Ruby ruby) {
      this.ruby = ruby;
    }

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
      return isHeader || line.matches("(NOTE|STYLE|REGION|WEBVTT)(\\s.*)?");
    }

    @Override
    public StyledText shown(String text, String settings) {
      return WebVttText.shown(text, ruby).at(WebVttSettings.anchor(settings));
    }
  }
}
