package dev.scriptorium.captions.format.ttml;

import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.cue.Face;
import dev.scriptorium.captions.cue.Look;
import dev.scriptorium.captions.cue.TextStyle;
import dev.scriptorium.captions.format.file.TextOut;
import dev.scriptorium.captions.markup.Escapes;
import java.io.IOException;
import java.util.List;

/** The body of a TTML document: a paragraph for each cue. */
final class TtmlBody {

  /** Whose head the document has. */
  enum Regions {
    OURS,
    /** Of the caller's head nothing is known: cues have no place then. */
    UNKNOWN
  }

  private TtmlBody() {}

  /**
   * Writes it.
   *
   * @param regions whether the head has the regions of {@link TtmlRegions} and the style {@code
   *     caption}
   */
  static void write(TextOut xml, List<Cue> cues, Regions regions) throws IOException {
    String attributes = regions == Regions.OURS ? " region=\"bottom\" style=\"caption\"" : "";
    xml.line("  <body" + attributes + ">").line("    <div>");
    for (Cue cue : cues) {
      xml.put("      <p begin=\"").clock(cue.start()).put("\" end=\"").clock(cue.end()).put("\"");
      if (regions == Regions.OURS) {
        xml.put(TtmlRegions.attributes(cue.look().anchor()));
      }
      xml.put(">");
      for (int i = 0; i < cue.lines().size(); i++) {
        xml.put(i == 0 ? "" : "<br/>");
        for (Look.Piece piece : cue.look().pieces(i, cue.lines().get(i))) {
          writePiece(xml, piece);
        }
      }
      xml.line("</p>");
    }
    xml.line("    </div>").line("  </body>").line("</tt>");
  }

  private static void writePiece(TextOut xml, Look.Piece piece) throws IOException {
    TextStyle style = piece.style();
    if (style.isPlain()) {
      xml.put(Escapes.text(piece.text()));
      return;
    }
    xml.put("<span");
    if (style.faces().contains(Face.ITALIC)) {
      xml.put(" tts:fontStyle=\"italic\"");
    }
    if (style.faces().contains(Face.BOLD)) {
      xml.put(" tts:fontWeight=\"bold\"");
    }
    if (style.faces().contains(Face.UNDERLINE)) {
      xml.put(" tts:textDecoration=\"underline\"");
    }
    if (style.color() != null) {
      xml.put(" tts:color=\"").put(style.color().hex()).put("\"");
    }
    xml.put(">").put(Escapes.text(piece.text())).put("</span>");
  }
}
