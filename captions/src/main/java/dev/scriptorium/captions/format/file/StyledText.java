package dev.scriptorium.captions.format.file;

import dev.scriptorium.captions.cue.Anchor;
import dev.scriptorium.captions.cue.Look;
import dev.scriptorium.captions.cue.StyledRange;
import dev.scriptorium.captions.cue.TextStyle;
import dev.scriptorium.captions.markup.CleanText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The text of one cue while it is read, with the style of each character. */
public final class StyledText {

  private final StringBuilder text = new StringBuilder();
  private final List<TextStyle> styles = new ArrayList<>();
  private Anchor anchor = Anchor.BOTTOM_CENTER;

  /** Text without styles. */
  public static StyledText plain(String text) {
    return new StyledText().add(text, TextStyle.PLAIN);
  }

  /** Text without styles, line by line. */
  public static StyledText plain(List<String> lines) {
    return plain(String.join("\n", lines));
  }

  /**
   * Appends text.
   *
   * @param more may have line ends in it
   */
  public StyledText add(String more, TextStyle style) {
    text.append(more);
    styles.addAll(Collections.nCopies(more.length(), style));
    return this;
  }

  /** Where on the screen it is. */
  public StyledText at(Anchor changed) {
    anchor = changed;
    return this;
  }

  /**
   * What is shown: lines that are clean, without white space around them, none of them empty.
   *
   * @param lines may be none
   */
  public record Shown(List<String> lines, Look look) {}

  /** The text as it is shown. */
  public Shown shown() {
    List<String> lines = new ArrayList<>();
    List<StyledRange> ranges = new ArrayList<>();
    int from = 0;
    for (int to = 0; to <= text.length(); to++) {
      if (to == text.length() || text.charAt(to) == '\n' || text.charAt(to) == '\r') {
        addLine(from, to, lines, ranges);
        from = to + 1;
      }
    }
    boolean isPlain = ranges.isEmpty() && anchor == Anchor.BOTTOM_CENTER;
    return new Shown(lines, isPlain ? Look.PLAIN : new Look(anchor, ranges));
  }

  private void addLine(int begin, int end, List<String> lines, List<StyledRange> ranges) {
    String line = CleanText.of(text.substring(begin, end));
    int to = line.stripTrailing().length();
    int from = line.length() - line.stripLeading().length();
    if (from < to) {
      Look.addRanges(lines.size(), styles.subList(begin + from, begin + to), ranges);
      lines.add(line.substring(from, to));
    }
  }
}
