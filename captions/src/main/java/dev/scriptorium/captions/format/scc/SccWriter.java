package dev.scriptorium.captions.format.scc;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.format.spi.CaptionWriter;
import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.format.spi.UnwritableTrackException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Writes pop-on captions of channel 1, with drop-frame time codes
 * (docs/contract/caption-formats.md, 2.6). A file is ASCII, so it never has a byte order mark.
 * Lines longer than 32 columns are wrapped; a caption of more than four rows becomes several.
 */
public final class SccWriter implements CaptionWriter {

  private static final int ROWS = 4;
  private static final long DAY = TimeUnit.DAYS.toMillis(1);

  /**
   * {@inheritDoc}
   *
   * @throws UnwritableTrackException if more than half of the letters are not in the character set,
   *     or the track goes on after 24 hours
   */
  @Override
  public void write(CaptionTrack track, FormatOptions options, OutputStream out)
      throws IOException {
    var text = new GlyphText();
    var broadcast = new TransmissionSchedule();
    for (var cue : track.cues()) {
      show(cue, text, broadcast);
    }
    if (text.isMostlyLost()) {
      throw new UnwritableTrackException("SCC cannot carry this script");
    }
    write(broadcast.lines(), options.lineEndingFormat().characters(), out);
  }

  private static void show(Cue cue, GlyphText text, TransmissionSchedule broadcast) {
    if (cue.end() > DAY) {
      throw new UnwritableTrackException("SCC time codes end with 23:59:59;29");
    }
    var rows = RowWrap.rows(lines(cue, text));
    var done = 0L;
    var all = rows.stream().mapToLong(List::size).sum();
    for (var part : captions(rows)) {
      var in = cue.start() + cue.duration() * done / all;
      done += part.stream().mapToLong(List::size).sum();
      var end = cue.start() + cue.duration() * done / all;
      broadcast.show(
          Transmission.loading(part, cue.look().anchor()), Frames.at(in), Frames.at(end));
    }
  }

  private static List<List<Glyph>> lines(Cue cue, GlyphText text) {
    List<List<Glyph>> lines = new ArrayList<>();
    for (var i = 0; i < cue.lines().size(); i++) {
      List<Glyph> line = new ArrayList<>();
      for (var piece : cue.look().pieces(i, cue.lines().get(i))) {
        text.glyphs(piece.text()).forEach(glyph -> line.add(glyph.in(piece.style())));
      }
      lines.add(line);
    }
    return lines;
  }

  private static List<List<List<Glyph>>> captions(List<List<Glyph>> rows) {
    List<List<List<Glyph>>> captions = new ArrayList<>();
    for (var from = 0; from < rows.size(); from += ROWS) {
      captions.add(rows.subList(from, Math.min(from + ROWS, rows.size())));
    }
    return captions;
  }

  private static void write(List<TransmissionSchedule.Line> lines, String lineEnd, OutputStream out)
      throws IOException {
    out.write(bytes("Scenarist_SCC V1.0" + lineEnd));
    for (var line : lines) {
      var text = new StringBuilder(lineEnd).append(Frames.label(line.frame())).append('\t');
      for (var i = 0; i < line.words().length; i++) {
        text.append(i == 0 ? "" : " ").append("%04x".formatted(Codes.withParity(line.words()[i])));
      }
      out.write(bytes(text.append(lineEnd).toString()));
    }
    out.flush();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
