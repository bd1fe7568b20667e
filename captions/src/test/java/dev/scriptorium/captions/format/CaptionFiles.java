package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.format.spi.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Caption files in memory. */
final class CaptionFiles {

  private CaptionFiles() {}

  static byte[] bytes(CaptionFormat format, CaptionTrack track, FormatOptions options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      format.write(track, options, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static String written(CaptionFormat format, CaptionTrack track, FormatOptions options) {
    return new String(bytes(format, track, options), StandardCharsets.UTF_8);
  }

  static String written(CaptionFormat format, CaptionTrack track) {
    return written(format, track, FormatOptions.DEFAULT);
  }

  static CaptionTrack read(CaptionFormat format, byte[] file) throws CaptionSyntaxException {
    try {
      return format.read(new ByteArrayInputStream(file), ReadLimits.DEFAULT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was read, a line for each cue: {@code start-end first|second}. */
  static String read(CaptionFormat format, String file) throws CaptionSyntaxException {
    return shown(read(format, file.getBytes(StandardCharsets.UTF_8)));
  }

  static String shown(CaptionTrack track) {
    return track.cues().stream()
        .map(cue -> cue.start() + "-" + cue.end() + " " + String.join("|", cue.lines()) + "\n")
        .collect(Collectors.joining());
  }
}
