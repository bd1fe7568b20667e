package dev.scriptorium.captions.format.scc;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.format.file.CueCollector;
import dev.scriptorium.captions.format.file.LineReader;
import dev.scriptorium.captions.format.spi.CaptionReader;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.ReadContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * Reads channel 1: pop-on, roll-up and paint-on captions, time codes with and without drops. Parity
 * is not looked at.
 */
public final class SccReader implements CaptionReader {

  private static final String SIGNATURE = "scenarist_scc";

  @Override
  public CaptionTrack read(InputStream in, ReadContext context)
      throws IOException, CaptionSyntaxException {
    var lines = new LineReader(in, context);
    var first = lines.next();
    if (first == null || !first.toLowerCase(Locale.ROOT).startsWith(SIGNATURE)) {
      throw lines.error("not \"Scenarist_SCC V1.0\"");
    }
    var cues = new CueCollector(context);
    var decoder = new Decoder(cues);
    for (var line = lines.next(); line != null; line = lines.next()) {
      if (!line.isEmpty()) {
        decode(line, lines, decoder, context);
      }
    }
    decoder.end();
    var track = cues.track("und");
    if (track.cues().isEmpty() && decoder.hasOtherChannel()) {
      throw lines.error("captions of channel 2 only");
    }
    return track;
  }

  private static void decode(String line, LineReader lines, Decoder decoder, ReadContext context)
      throws CaptionSyntaxException {
    SccLine sent;
    try {
      sent = SccLine.parse(line, lines);
    } catch (CaptionSyntaxException e) {
      context.skip(e);
      return;
    }
    decoder.decode(lines.number(), sent);
  }
}
