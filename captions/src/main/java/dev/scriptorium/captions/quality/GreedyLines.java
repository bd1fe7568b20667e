package dev.scriptorium.captions.quality;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Fills line by line. */
final class GreedyLines implements LineBreaking {

  private final TextCount count = new TextCount();
  private final BreakIterator breaks = BreakIterator.getLineInstance(ULocale.ROOT);

  @Override
  public List<String> lines(String text, int length) {
    List<String> lines = new ArrayList<>();
    breaks.setText(text);
    var start = 0;
    var last = 0;
    for (var next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
      if (last > start && count.characters(text.substring(start, next).strip()) > length) {
        lines.add(text.substring(start, last).strip());
        start = last;
      }
      last = next;
    }
    lines.add(text.substring(start).strip());
    lines.removeIf(String::isBlank);
    return lines;
  }
}
