package dev.scriptorium.captions.format.spi;

import dev.scriptorium.captions.cue.CaptionTrack;
import java.io.IOException;
import java.io.OutputStream;

/** Writes one caption format. Callers use {@link CaptionFormat#write}; formats implement this. */
public interface CaptionWriter {

  /**
   * Writes a whole file, in the encoding of the format. The stream is flushed, not closed.
   *
   * @param track its cues do not overlap
   * @throws UnwritableTrackException if the format cannot carry it
   */
  void write(CaptionTrack track, FormatOptions options, OutputStream out) throws IOException;
}
