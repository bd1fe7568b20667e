package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Color;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.cue.Look;
import dev.scriptorium.captions.cue.StyledRange;
import dev.scriptorium.captions.format.file.TextOut;
import dev.scriptorium.captions.format.spi.CaptionWriter;
import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.markup.Escapes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** WebVTT (W3C), without identifiers; settings only for cues that are not at the usual place. */
final class WebVttWriter implements CaptionWriter {

  /** The colors that WebVTT has classes for. */
  private static final Map<Integer, String> CLASSES =
      Map.of(
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
    writeStyles(track, text);
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

  /** A style sheet for the colors that have no class. */
  private static void writeStyles(CaptionTrack track, TextOut text) throws IOException {
    Set<String> others = new TreeSet<>();
    for (Cue cue : track.cues()) {
      for (StyledRange range : cue.look().styles()) {
        Color color = range.style().color();
        if (color != null && !CLASSES.containsKey(color.rgb())) {
          others.add(color.hex());
        }
      }
    }
    if (others.isEmpty()) {
      return;
    }
    text.line("STYLE");
    for (String hex : others) {
      text.line(
          "::cue(.%s%s) { color: %s; }".formatted(WebVttText.COLOR_CLASS, hex.substring(1), hex));
    }
    text.line();
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

  private static String nameOf(Color color) {
    String name = CLASSES.get(color.rgb());
    return name == null ? WebVttText.COLOR_CLASS + color.hex().substring(1) : name;
  }
}
