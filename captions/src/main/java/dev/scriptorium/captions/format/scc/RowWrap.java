package dev.scriptorium.captions.format.scc;

import java.util.ArrayList;
import java.util.List;

/** Fits text into rows of 32 columns, at spaces where there are any. */
final class RowWrap {

  static final int COLUMNS = 32;

  private RowWrap() {}

  /** The rows; as many as it takes, none empty. */
  static List<List<Glyph>> rows(List<List<Glyph>> lines) {
    var stripped = lines.stream().map(RowWrap::stripped).filter(line -> !line.isEmpty()).toList();
    if (stripped.stream().allMatch(line -> line.size() <= COLUMNS)) {
      return stripped;
    }
    List<List<Glyph>> rows = new ArrayList<>();
    stripped.forEach(line -> wrap(line, rows));
    return rows;
  }

  private static void wrap(List<Glyph> line, List<List<Glyph>> rows) {
    var rest = line;
    while (rest.size() > COLUMNS) {
      var end = COLUMNS;
      while (end > 0 && !rest.get(end).isSpace()) {
        end--;
      }
      var width = end == 0 ? COLUMNS : end;
      rows.add(stripped(rest.subList(0, width)));
      rest = stripped(rest.subList(width, rest.size()));
    }
    rows.add(rest);
  }

  private static List<Glyph> stripped(List<Glyph> line) {
    var start = 0;
    var end = line.size();
    while (start < end && line.get(start).isSpace()) {
      start++;
    }
    while (end > start && line.get(end - 1).isSpace()) {
      end--;
    }
    return line.subList(start, end);
  }
}
