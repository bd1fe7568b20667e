package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Color;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.cue.Look;
import dev.scriptorium.captions.format.file.TextOut;
import dev.scriptorium.captions.format.spi.CaptionWriter;
import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.markup.Escapes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;

/** WebVTT (W3C), without identifiers; settings only for cues that are not at the usual place. */
final class WebVttWriter implements CaptionWriter {

  /** The colors that WebVTT has classes for. */
  private static final Map<Integer, String> CLASSES =
      Map.of(
          0xFFFFFF, "white",
          0x00FF00, "lime",
          0x00FFFF, "cyan",
          0xFF0000, "red",
          0xFFFF00, "yellow",
          0xFF00FF, "magenta",
          0x0000FF, "blue",
          0x000000, "black");

  @Override
  public void write(CaptionTrack track, FormatOptions options, OutputStream out)
      throws IOException {
    TextOut text = new TextOut(out, options).line("WEBVTT").line();
    for (Cue cue : track.cues()) {
      text.clock(cue.start()).put(" --> ").clock(cue.end());
      text.line(WebVttSettings.of(cue.look().anchor()));
      for (int i = 0; i < cue.lines().size(); i++) {
        for (Look.Piece piece : cue.look().pieces(i, cue.lines().get(i))) {
          writePiece(piece, text);
        }
        text.line();
      }
      text.line();
    }
    text.flush();
  }

  private static void writePiece(Look.Piece piece, TextOut text) throws IOException {
    String escaped = Escapes.text(piece.text());
    Color color = piece.style().color();
    if (color != null) {
      text.put("<c.").put(nameOf(color)).put(">");
    }
    TagLetters.put(text, piece.style(), escaped);
    if (color != null) {
      text.put("</c>");
    }
  }

  /** The nearest class, and another one that says the color exactly: some readers know no STYLE. */
  private static String nameOf(Color color) {
    String name = CLASSES.get(color.rgb());
    if (name != null) {
      return name;
    }
    int nearest =
        Collections.min(
            CLASSES.keySet(), Comparator.comparingInt(rgb -> color.distance(new Color(rgb))));
    return CLASSES.get(nearest) + "." + WebVttText.COLOR_CLASS + color.hex().substring(1);
  }
}
