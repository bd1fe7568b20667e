package dev.scriptorium.worker.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Programs in the place of ffmpeg and ffprobe. They say their version when asked. */
final class StandIn {

  /** A report of a medium of one second. */
  static final String REPORT =
      """
      {"streams": [{"index": 0, "codec_name": "mp3", "codec_type": "audio",
        "sample_rate": "44100", "channels": 1, "duration": "1.0",
        "disposition": {"default": 1, "attached_pic": 0}}],
       "format": {"format_name": "mp3", "duration": "1.0", "probe_score": 51}}
      """;

  private StandIn() {}

  /**
   * @param script what it does
   */
  static Path script(Path file, String script) throws IOException {
    Files.writeString(
        file,
        "#!/bin/sh\ncase \"$*\" in *-version*) echo stand-in; exit 0;; esac\n" + script + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  static String printing(String text) {
    return "cat <<'END'\n" + text + "\nEND";
  }
}
