package dev.scriptorium.captions.format.scc;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns text into what CEA-608 can carry. Missing characters are replaced by the nearest available
 * one, otherwise by a question mark. Not thread-safe.
 */
final class GlyphText {

  private static final CharacterSet SET = CharacterSet.CEA_608;
  private static final Glyph UNKNOWN = new Glyph('?', '?', 0);
  private static final Glyph SPACE = new Glyph(' ', ' ', 0);

  private final Transliterator latin = Transliterator.getInstance("Latin-ASCII");
  private final Normalizer2 composition = Normalizer2.getNFCInstance();
  private long letters;
  private long lost;

  List<Glyph> glyphs(String line) {
    List<Glyph> glyphs = new ArrayList<>(line.length());
    composition.normalize(line).codePoints().forEach(c -> add(c, glyphs));
    return glyphs;
  }

  private void add(int c, List<Glyph> glyphs) {
    if (UCharacter.isLetter(c)) {
      letters++;
    }
    var glyph = glyph(c);
    if (glyph != null) {
      glyphs.add(glyph);
    } else {
      addNearest(c, glyphs);
    }
  }

  private static @Nullable Glyph glyph(int c) {
    if (UCharacter.isUWhiteSpace(c)) {
      return SPACE;
    }
    return c <= Character.MAX_VALUE ? SET.glyph((char) c) : null;
  }

  private void addNearest(int c, List<Glyph> glyphs) {
    // What Latin-ASCII takes for ASCII already
    var nearest = c == '`' ? "'" : latin.transliterate(Character.toString(c));
    var nearestGlyphs = nearest.chars().mapToObj(GlyphText::glyph).toList();
    if (!nearestGlyphs.contains(null)) {
      glyphs.addAll(nearestGlyphs);
    } else if (isVisible(c)) {
      glyphs.add(UNKNOWN);
      lost += UCharacter.isLetter(c) ? 1 : 0;
    }
  }

  private static boolean isVisible(int c) {
    return switch (UCharacter.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> false;
      default -> true;
    };
  }

  /** Whether more than half of the letters so far became question marks. */
  boolean isMostlyLost() {
    return lost * 2 > letters;
  }
}
