package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.format.CueSyntax.TimeLine;
import dev.scriptorium.captions.format.file.ClockScanner;
import dev.scriptorium.captions.format.file.LineReader;
import dev.scriptorium.captions.format.file.StyledText;
import dev.scriptorium.captions.format.spi.CaptionReader;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.ReadContext;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** YouTube's SubViewer variant. */
final class SbvReader implements CaptionReader {

  @Override
  public CaptionTrack read(InputStream in, ReadContext context)
      throws IOException, CaptionSyntaxException {
    return new CueBlockReader(new LineReader(in, context), new Dialect(), context).read("und");
  }

  /** A line with two times and a comma, and nothing else; null for any other line. */
  static @Nullable TimeLine timeLine(String line) {
    ClockScanner scanner = new ClockScanner(line);
    scanner.skipSpaces();
    if (!scanner.scanClock()) {
      return null;
    }
    long start = scanner.time();
    scanner.skipSpaces();
    if (!scanner.skip(",")) {
      return null;
    }
    scanner.skipSpaces();
    boolean isTimeLine = scanner.scanClock() && scanner.rest().isBlank();
    return isTimeLine ? new TimeLine(start, scanner.time(), "", "") : null;
  }

  private static final class Dialect implements CueSyntax {

    @Override
    public @Nullable TimeLine timeLine(String line) {
      return SbvReader.timeLine(line);
    }

    @Override
    public boolean isBrokenTimeLine(String line) {
      return false;
    }

    @Override
    public boolean isName(String line) {
      return false;
    }

    @Override
    public boolean beginsComment(String line) {
      return false;
    }

    @Override
    public StyledText shown(String text, String settings) {
      return StyledText.plain(text.replace("[br]", "\n"));
    }
  }
}
