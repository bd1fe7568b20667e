package dev.scriptorium.captions.quality;

/**
 * A duration in a guideline: a number of frames plus a number of milliseconds.
 *
 * <p>Times of cues are whole milliseconds, so those of a file that sits exactly on frames are
 * rounded. A measured time is therefore not too short before it is shorter than the span without
 * its broken millisecond, and not too long before it is longer than the span with it completed.
 *
 * @param frames 0 to 1000
 * @param milliseconds 0 to 3,600,000
 */
public record MediaDuration(int frames, int milliseconds) {

  /** No time at all. */
  public static final MediaDuration NONE = new MediaDuration(0, 0);

  public MediaDuration {
    if (frames < 0 || frames > 1000 || milliseconds < 0 || milliseconds > 3_600_000) {
      throw new IllegalArgumentException("%d frames and %d ms".formatted(frames, milliseconds));
    }
  }

  /** So many frames. */
  public static MediaDuration ofFrames(int frames) {
    return new MediaDuration(frames, 0);
  }

  /** So many milliseconds. */
  public static MediaDuration ofMilliseconds(int milliseconds) {
    return new MediaDuration(0, milliseconds);
  }

  /** The shortest duration that satisfies it, in ms. */
  long least(FrameRate rate) {
    return rate.floor(frames) + milliseconds;
  }

  /** The longest duration that satisfies it, in ms; also the target. */
  long most(FrameRate rate) {
    return rate.ceil(frames) + milliseconds;
  }
}
