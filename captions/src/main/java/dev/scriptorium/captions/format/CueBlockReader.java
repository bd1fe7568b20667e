package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.format.CueSyntax.TimeLine;
import dev.scriptorium.captions.format.file.CueCollector;
import dev.scriptorium.captions.format.file.CueTextBuffer;
import dev.scriptorium.captions.format.file.LineReader;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.ReadContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads blocks of a time line and lines of text. Everything between two time lines is text,
 * including empty lines, except the identifier of the next cue.
 */
final class CueBlockReader {

  private static final long NO_NUMBER = -1;

  private final LineReader lines;
  private final CueSyntax dialect;
  private final CueCollector cues;
  private final CueTextBuffer text;
  private final ReadContext context;
  private @Nullable TimeLine current;
  private boolean isSkipping;
  private int currentLine;
  private @Nullable Candidate candidate;
  private long lastNumber = NO_NUMBER;

  CueBlockReader(LineReader lines, CueSyntax dialect, ReadContext context) {
    this.lines = lines;
    this.dialect = dialect;
    this.context = context;
    cues = new CueCollector(context, CueCollector.Order.FILE);
    text = new CueTextBuffer(context.limits());
  }

  /** Reads to the end. */
  CaptionTrack read(String language) throws IOException, CaptionSyntaxException {
    boolean isAfterEmpty = true;
    boolean isComment = false;
    for (String line = lines.next(); line != null; line = lines.next()) {
      boolean isEmpty = line.isEmpty();
      TimeLine times = isEmpty ? null : dialect.timeLine(line);
      if (times != null) {
        begin(times, isAfterEmpty);
      } else if (!isEmpty) {
        isComment = isComment || isAfterEmpty && dialect.beginsComment(line);
        if (!isComment) {
          hold(line, isAfterEmpty);
        }
      }
      isComment = isComment && !isEmpty && times == null;
      isAfterEmpty = isEmpty;
    }
    dropCandidateInto();
    end();
    return cues.track(language);
  }

  private void begin(TimeLine times, boolean isAfterEmpty) throws CaptionSyntaxException {
    boolean isNamed = candidate != null && isName(candidate, isAfterEmpty);
    lastNumber = candidate != null && isNamed ? number(candidate.line) : NO_NUMBER;
    candidate = isNamed ? null : candidate;
    dropCandidateInto();
    end();
    current = times;
    isSkipping = false;
    currentLine = lines.number();
    if (!times.rest().isEmpty()) {
      text.add(currentLine, times.rest() + "\n");
    }
  }

  private void hold(String line, boolean isAfterEmpty) throws CaptionSyntaxException {
    if (dialect.isBrokenTimeLine(line)) {
      context.skip(lines.error("unreadable times: " + excerpt(line)));
      candidate = null;
      end();
      current = null;
      isSkipping = true;
      return;
    }
    dropCandidateInto();
    candidate = new Candidate(line, lines.number(), isAfterEmpty);
  }

  /**
   * Without empty lines around it, a number is an identifier only if it continues the numbering.
   */
  private boolean isName(Candidate held, boolean isAfterEmpty) {
    boolean isFirst = current == null;
    boolean standsAsName = held.isAfterEmpty && (!isAfterEmpty || isFirst);
    long number = number(held.line);
    return standsAsName && dialect.isName(held.line)
        || lastNumber != NO_NUMBER && number == lastNumber + 1 && dialect.isName(held.line);
  }

  private void dropCandidateInto() throws CaptionSyntaxException {
    Candidate held = candidate;
    candidate = null;
    if (held == null) {
      return;
    }
    if (current == null) {
      if (!isSkipping) {
        context.skip(
            new CaptionSyntaxException(
                held.number, "text before the first time line: " + excerpt(held.line)));
      }
      return;
    }
    text.add(held.number, held.line + "\n");
  }

  private void end() throws CaptionSyntaxException {
    if (current != null) {
      cues.add(
          currentLine,
          current.start(),
          current.end(),
          dialect.shown(text.take(), current.settings()));
    }
  }

  private static long number(String line) {
    boolean isNumber =
        line.length() <= 9 && line.chars().allMatch(c -> c >= '0' && c <= '9') && !line.isEmpty();
    return isNumber ? Long.parseLong(line) : NO_NUMBER;
  }

  private static String excerpt(String line) {
    return line.substring(0, Math.min(40, line.length()));
  }

  /** A line that is text unless a time line follows that it can be the name of. */
  private record Candidate(String line, int number, boolean isAfterEmpty) {}
}
