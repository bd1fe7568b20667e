package dev.scriptorium.captions.quality;

/**
 * A stretch of time of a guideline: so many frames and so many milliseconds.
 *
 * <p>Times of cues are whole milliseconds, so those of a file that sits exactly on frames are
 * rounded. A measured time is therefore not too short before it is shorter than the span without
 * its broken millisecond, and not too long before it is longer than the span with it completed.
 *
 * @param frames 0 to 1000
 * @param milliseconds 0 to 3,600,000
 */
public record Span(int frames, int milliseconds) {

  /** No time at all. */
  public static final Span NONE = new Span(0, 0);

  public Span {
    if (frames < 0 || frames > 1000 || milliseconds < 0 || milliseconds > 3_600_000) {
      throw new IllegalArgumentException("%d frames and %d ms".formatted(frames, milliseconds));
    }
  }

  /** So many frames. */
  public static Span ofFrames(int frames) {
    return new Span(frames, 0);
  }

  /** So many milliseconds. */
  public static Span ofMilliseconds(int milliseconds) {
    return new Span(0, milliseconds);
  }

  /** What is not too short, in ms. */
  long least(FrameRate rate) {
    return rate.floor(frames) + milliseconds;
  }

  /** What is not too long, in ms; and what to aim at. */
  long most(FrameRate rate) {
    return rate.ceil(frames) + milliseconds;
  }
}
