package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.format.file.ClockScanner;
import dev.scriptorium.captions.format.file.LineReader;
import dev.scriptorium.captions.format.file.StyledText;
import dev.scriptorium.captions.format.spi.CaptionReader;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.ReadContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SubRip as found in the wild: with or without numbers, hours, empty lines; coordinates are
 * dropped.
 */
final class SrtReader implements CaptionReader {

  private static final Pattern POSITIONS = Pattern.compile("(?:\\w{1,20}+:\\S++(?:\\s++|$))++");

  @Override
  public CaptionTrack read(InputStream in, ReadContext context)
      throws IOException, CaptionSyntaxException {
    return new CueBlockReader(new LineReader(in, context), new Dialect(), context).read("und");
  }

  /** A line with two times and an arrow; null for any other line. */
  static CueSyntax.@Nullable TimeLine arrowLine(String line) {
    ClockScanner scanner = new ClockScanner(line);
    if (!scanner.scanClock()) {
      return null;
    }
    long start = scanner.time();
    scanner.skipSpaces();
    if (!scanner.skip("-->")) {
      return null;
    }
    scanner.skipSpaces();
    if (!scanner.scanClock()) {
      return null;
    }
    if (!scanner.rest().isEmpty() && !Character.isWhitespace(scanner.rest().charAt(0))) {
      return null;
    }
    String rest = scanner.rest().strip();
    boolean isText = !POSITIONS.matcher(rest).matches();
    return new CueSyntax.TimeLine(start, scanner.time(), isText ? rest : "", isText ? "" : rest);
  }

  /** Whether a line begins like a time line and has an arrow. */
  static boolean isBrokenArrowLine(String line) {
    return Character.isDigit(line.charAt(0)) && line.contains("-->");
  }

  private static final class Dialect implements CueSyntax {

    @Override
    public @Nullable TimeLine timeLine(String line) {
      return arrowLine(line);
    }

    @Override
    public boolean isBrokenTimeLine(String line) {
      return isBrokenArrowLine(line);
    }

    @Override
    public boolean isName(String line) {
      return line.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public boolean beginsComment(String line) {
      return false;
    }

    @Override
    public StyledText shown(String text, String settings) {
      return SrtText.shown(text);
    }
  }
}
