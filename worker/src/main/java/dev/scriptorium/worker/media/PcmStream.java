package dev.scriptorium.worker.media;

import java.io.InputStream;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The sound of a medium as it is decoded: 16,000 samples per second, one channel, signed 16 bits,
 * least byte first. A sample's place is its time in the medium: what the medium leaves out is
 * silence here.
 *
 * <p>Holds little: the program waits while nobody reads. The end (-1) comes only when all of it was
 * decoded; anything else is a {@link MediaException}. Not for use by several threads.
 */
public final class PcmStream extends InputStream {

  /** Samples per second. */
  public static final int RATE = 16_000;

  static final int BYTES_PER_SAMPLE = 2;

  /** Less sound than promised counts only above both: codecs round, and tags are careless. */
  private static final long LEAST_SHORTFALL = 2_000;

  private static final double LEAST_SHARE = 0.05;

  /** A piece is 20 to 30 ms in most codings: so many are a third of the sound or more. */
  private static final long MOST_ERRORS_PER_SECOND = 15;

  private final ToolSession session;
  private final ProbedMedia media;
  private final MediaProperties properties;
  private final long mostBytes;
  private long bytes;
  private boolean complete;

  PcmStream(ToolSession session, ProbedMedia media, MediaProperties properties) {
    this.session = session;
    this.media = media;
    this.properties = properties;
    this.mostBytes = properties.longest().toMillis() * (RATE / 1000) * BYTES_PER_SAMPLE;
  }

  @Override
  public int read() throws MediaException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws MediaException {
    if (complete) {
      return -1;
    }
    if (length == 0) {
      return 0;
    }
    int n = session.read(buffer, offset, length, properties.stallTimeout());
    if (n < 0) {
      finish();
      return -1;
    }
    bytes += n;
    if (bytes > mostBytes) {
      session.end(MediaFailure.TOO_LONG);
      throw new MediaException(MediaFailure.TOO_LONG, null);
    }
    return n;
  }

  private void finish() throws MediaException {
    ToolEnd end = session.await(properties.stallTimeout());
    if (!end.succeeded()) {
      throw end.decodeFailure();
    }
    if (bytes == 0) {
      throw new MediaException(MediaFailure.CORRUPT, "no sound could be decoded");
    }
    if (end.decodeErrors() > MOST_ERRORS_PER_SECOND * Math.max(1, position().toSeconds())) {
      throw new MediaException(
          MediaFailure.CORRUPT, end.decodeErrors() + " pieces of the sound could not be decoded");
    }
    OptionalLong promised = media.promised();
    if (promised.isPresent()) {
      long missing = promised.getAsLong() - position().toMillis();
      if (missing > Math.max(LEAST_SHORTFALL, promised.getAsLong() * LEAST_SHARE)) {
        throw new MediaException(
            MediaFailure.INCOMPLETE, "the last " + missing + " ms of the sound are missing");
      }
    }
    complete = true;
  }

  /** How much sound was read. */
  public Duration position() {
    return Duration.ofMillis(bytes / (RATE / 1000 * BYTES_PER_SAMPLE));
  }

  /** How much of it was read, 0 to 1, if the file says how long it is. */
  public OptionalDouble progress() {
    return media.duration().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            Math.min(1, (double) position().toMillis() / media.duration().getAsLong()));
  }

  /** Ends the program if it still runs. */
  @Override
  public void close() {
    session.close();
  }
}
