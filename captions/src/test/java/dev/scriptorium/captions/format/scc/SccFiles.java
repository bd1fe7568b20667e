package dev.scriptorium.captions.format.scc;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.format.CaptionFormat;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.format.spi.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** SCC files in memory. */
final class SccFiles {

  static final long SEED = Long.getLong("captions.seed", System.nanoTime() % 1_000_000_000);

  private SccFiles() {}

  static CaptionTrack track(Cue... cues) {
    return new CaptionTrack("en", List.of(cues));
  }

  static Cue cue(long start, long end, String... lines) {
    return new Cue(start, end, List.of(lines));
  }

  static String written(CaptionTrack track) {
    var out = new ByteArrayOutputStream();
    try {
      CaptionFormat.SCC.write(track, FormatOptions.DEFAULT, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  static String written(Cue... cues) {
    return written(track(cues));
  }

  static CaptionTrack read(String file) throws CaptionSyntaxException {
    return read(file.getBytes(StandardCharsets.UTF_8));
  }

  static CaptionTrack read(byte[] file) throws CaptionSyntaxException {
    try {
      return CaptionFormat.SCC.read(new ByteArrayInputStream(file), ReadLimits.DEFAULT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code first|second} for each cue. */
  static List<String> texts(CaptionTrack track) {
    return track.cues().stream().map(cue -> String.join("|", cue.lines())).toList();
  }

  /** All text without spaces: what wrapping leaves as it is. */
  static String letters(CaptionTrack track) {
    return track.cues().stream()
        .flatMap(cue -> cue.lines().stream())
        .collect(Collectors.joining())
        .replaceAll("\\s", "");
  }
}
