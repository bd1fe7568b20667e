package dev.scriptorium.captions.layout;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import java.util.Locale;

/**
 * A track as people look at it: times in seconds, then the lines; a bar where a line would be full.
 */
final class Readable {

  private Readable() {}

  static String track(CaptionTrack track) {
    StringBuilder text = new StringBuilder();
    for (Cue cue : track.cues()) {
      text.append(
          String.format(Locale.ROOT, "%.3f - %.3f\n", cue.start() / 1000.0, cue.end() / 1000.0));
      cue.lines().forEach(line -> text.append("  ").append(line).append('\n'));
      text.append('\n');
    }
    return text.toString();
  }
}
