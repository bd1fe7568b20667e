package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.Anchor;
import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Color;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.cue.Look;
import dev.scriptorium.captions.format.file.TextOut;
import dev.scriptorium.captions.format.spi.CaptionWriter;
import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.format.spi.SrtTemplate;
import dev.scriptorium.captions.format.spi.SrtTemplate.Field;
import dev.scriptorium.captions.format.spi.SrtTemplate.Part;
import dev.scriptorium.captions.markup.CleanText;
import java.io.IOException;
import java.io.OutputStream;

/**
 * SubRip, with tags for styles and {@code {\an8}} for places. The format has no escapes; only an
 * arrow in the text, which would be read as a time line, is replaced.
 */
final class SrtWriter implements CaptionWriter {

  @Override
  public void write(CaptionTrack track, FormatOptions options, OutputStream out)
      throws IOException {
    SrtTemplate template = SrtTemplate.of(options.srtFormat());
    TextOut text = new TextOut(out, options);
    int number = 0;
    for (Cue cue : track.cues()) {
      number++;
      for (Part part : template.parts()) {
        write(part, number, cue, text);
      }
    }
    text.flush();
  }

  private static void write(Part part, int number, Cue cue, TextOut out) throws IOException {
    switch (part) {
      case Part.LineEnd end -> out.line();
      case Part.Literal literal -> out.put(literal.text());
      case Part.CaptionText text -> writeText(cue, out);
      case Part.NumberField field ->
          out.number(value(field.field(), number, cue), field.width(), field.padding());
    }
  }

  private static long value(Field field, int number, Cue cue) {
    return switch (field) {
      case CAPTION_NUMBER -> number;
      case START_HOUR -> cue.start() / 3_600_000;
      case START_MINUTE -> cue.start() / 60_000 % 60;
      case START_SECOND -> cue.start() / 1000 % 60;
      case START_MILLISECOND -> cue.start() % 1000;
      case END_HOUR -> cue.end() / 3_600_000;
      case END_MINUTE -> cue.end() / 60_000 % 60;
      case END_SECOND -> cue.end() / 1000 % 60;
      case END_MILLISECOND -> cue.end() % 1000;
    };
  }

  private static void writeText(Cue cue, TextOut out) throws IOException {
    if (cue.look().anchor() != Anchor.BOTTOM_CENTER) {
      out.put("{\\an").number(cue.look().anchor().ordinal() + 1, 1, '0').put("}");
    }
    for (int i = 0; i < cue.lines().size(); i++) {
      if (i > 0) {
        out.line();
      }
      for (Look.Piece piece : cue.look().pieces(i, cue.lines().get(i))) {
        writePiece(piece, out);
      }
    }
  }

  private static void writePiece(Look.Piece piece, TextOut out) throws IOException {
    String text = CleanText.of(piece.text()).replace("-->", "\u2192");
    if (piece.style().isPlain()) {
      out.put(text);
      return;
    }
    Color color = piece.style().color();
    if (color != null) {
      out.put("<font color=\"").put(color.hex()).put("\">");
    }
    TagLetters.put(out, piece.style(), text);
    if (color != null) {
      out.put("</font>");
    }
  }
}
