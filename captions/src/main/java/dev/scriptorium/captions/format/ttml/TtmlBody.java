package dev.scriptorium.captions.format.ttml;

import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.format.file.TextOut;
import dev.scriptorium.captions.markup.Escapes;
import java.io.IOException;
import java.util.List;

/** The body of a TTML document: a paragraph for each cue. */
final class TtmlBody {

  private TtmlBody() {}

  /**
   * Writes it.
   *
   * @param attributes of the body, with a space before each; may be empty
   */
  static void write(TextOut xml, List<Cue> cues, String attributes) throws IOException {
    xml.line("  <body" + attributes + ">").line("    <div>");
    for (Cue cue : cues) {
      xml.put("      <p begin=\"").clock(cue.start()).put("\" end=\"").clock(cue.end()).put("\">");
      for (int i = 0; i < cue.lines().size(); i++) {
        xml.put(i == 0 ? "" : "<br/>").put(Escapes.text(cue.lines().get(i)));
      }
      xml.line("</p>");
    }
    xml.line("    </div>").line("  </body>").line("</tt>");
  }
}
