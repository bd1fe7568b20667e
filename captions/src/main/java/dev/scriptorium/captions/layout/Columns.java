package dev.scriptorium.captions.layout;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts the characters of a line as {@code characters_per_caption_line} does. One is a
 * user-perceived character (a grapheme cluster), so a letter and its combining marks are one; and
 * East Asian wide ones, emoji too, are two, as they are twice as wide. Not thread-safe.
 */
public final class Columns {

  private static final BreakIterator GRAPHEMES = BreakIterator.getCharacterInstance(ULocale.ROOT);

  private static final char EMOJI_SELECTOR = '\ufe0f';
  private static final char TEXT_SELECTOR = '\ufe0e';
  private static final char KEYCAP = '\u20e3';

  private @Nullable BreakIterator graphemes;

  /** The columns of a text. */
  public int of(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); i++) {
      int width = ofLoner(text.charAt(i));
      if (width == 0) {
        return ofClusters(text);
      }
      columns += width;
    }
    return columns;
  }

  /**
   * Cuts a text between grapheme clusters into parts of at most so many columns; a part that is one
   * cluster may be wider.
   *
   * @param ends is told where each part ends, in order
   */
  void cut(String text, int columns, IntConsumer ends) {
    BreakIterator clusters = clusters(text);
    int width = 0;
    int from = 0;
    for (int to = clusters.next(); to != BreakIterator.DONE; to = clusters.next()) {
      int more = ofCluster(text, from, to);
      if (width > 0 && width + more > columns) {
        ends.accept(from);
        width = 0;
      }
      width += more;
      from = to;
    }
    ends.accept(text.length());
  }

  /** Where a text may be cut without splitting a grapheme cluster. */
  BitSet clusterEnds(String text) {
    BreakIterator clusters = clusters(text);
    BitSet ends = new BitSet(text.length() + 1);
    for (int end = clusters.next(); end != BreakIterator.DONE; end = clusters.next()) {
      ends.set(end);
    }
    return ends;
  }

  private int ofClusters(String text) {
    BreakIterator clusters = clusters(text);
    int columns = 0;
    int from = 0;
    for (int to = clusters.next(); to != BreakIterator.DONE; to = clusters.next()) {
      columns += ofCluster(text, from, to);
      from = to;
    }
    return columns;
  }

  private static int ofCluster(String text, int from, int to) {
    int last = text.charAt(to - 1);
    if (last == KEYCAP) {
      return 2;
    }
    if (last == TEXT_SELECTOR) {
      return 1;
    }
    for (int i = from; i < to; i += Character.charCount(text.codePointAt(i))) {
      if (isWide(text.codePointAt(i)) || text.charAt(i) == EMOJI_SELECTOR) {
        return 2;
      }
    }
    return 1;
  }

  private static boolean isWide(int codePoint) {
    int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    return width == EastAsianWidth.WIDE
        || width == EastAsianWidth.FULLWIDTH
        || UCharacter.hasBinaryProperty(codePoint, UProperty.EMOJI_PRESENTATION);
  }

  private BreakIterator clusters(String text) {
    if (graphemes == null) {
      graphemes = GRAPHEMES.clone();
    }
    graphemes.setText(text);
    return graphemes;
  }

  /** The columns of a character that never clusters with others of its kind; else 0. */
  private static int ofLoner(char c) {
    if (c < '\u0300') {
      return 1;
    }
    if (c < '\u0652') {
      return within(c, '\u0370', '\u0482')
              || within(c, '\u048a', '\u0587')
              || within(c, '\u05d0', '\u05ea')
              || within(c, '\u0620', '\u064a')
          ? 1
          : 0;
    }
    if (within(c, '\u4e00', '\u9fff')
        || within(c, '\u3041', '\u3096')
        || within(c, '\u30a1', '\u30fc')
        || within(c, '\u3001', '\u3002')
        || within(c, '\uac00', '\ud7a3')) {
      return 2;
    }
    return within(c, '\u2010', '\u2026') ? 1 : 0;
  }

  private static boolean within(char c, char first, char last) {
    return first <= c && c <= last;
  }
}
