package dev.scriptorium.captions.quality;

/**
 * Frames per second, exact: 25/1, 30000/1001.
 *
 * @param frames in {@code seconds} seconds; 1 to 1,000,000
 * @param seconds 1 to 1,000,000
 */
public record FrameRate(long frames, long seconds) {

  /** 25 frames per second, the default. */
  public static final FrameRate PAL = new FrameRate(25, 1);

  /** 29.97 frames per second. */
  public static final FrameRate NTSC = new FrameRate(30_000, 1001);

  private static final long MOST = 1_000_000;

  public FrameRate {
    if (frames < 1 || frames > MOST || seconds < 1 || seconds > MOST) {
      throw new IllegalArgumentException("%d frames in %d s".formatted(frames, seconds));
    }
  }

  /** The duration of a number of frames, in ms, rounded down. */
  long floor(long count) {
    return Math.floorDiv(count * seconds * 1000, frames);
  }

  /** The duration of a number of frames, in ms, rounded up. */
  long ceil(long count) {
    return Math.ceilDiv(count * seconds * 1000, frames);
  }
}
