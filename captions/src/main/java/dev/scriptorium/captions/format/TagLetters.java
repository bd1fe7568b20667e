package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.Face;
import dev.scriptorium.captions.cue.TextStyle;
import dev.scriptorium.captions.format.file.TextOut;
import java.io.IOException;

/** The tags {@code i}, {@code b} and {@code u}, as SubRip and WebVTT have them. */
final class TagLetters {

  private TagLetters() {}

  /** Writes text between the tags of its faces. */
  static void put(TextOut out, TextStyle style, String text) throws IOException {
    for (Face face : Face.values()) {
      if (style.faces().contains(face)) {
        out.put("<").put(letter(face)).put(">");
      }
    }
    out.put(text);
    for (int i = Face.values().length - 1; i >= 0; i--) {
      if (style.faces().contains(Face.values()[i])) {
        out.put("</").put(letter(Face.values()[i])).put(">");
      }
    }
  }

  private static String letter(Face face) {
    return switch (face) {
      case ITALIC -> "i";
      case BOLD -> "b";
      case UNDERLINE -> "u";
    };
  }
}
