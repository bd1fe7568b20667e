package dev.scriptorium.captions.format.spi;

import dev.scriptorium.captions.cue.CaptionTrack;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads one caption format, in one pass and with bounded memory. Callers use {@link
 * CaptionFormat#read}; formats implement this.
 */
public interface CaptionReader {

  /**
   * Reads a whole file; tolerant of what real files contain, never of what would lose text
   * silently.
   *
   * @throws CaptionSyntaxException if it is not a file of this format
   */
  CaptionTrack read(InputStream in, ReadContext context) throws IOException, CaptionSyntaxException;
}
