package dev.scriptorium.worker.engine.speech;

/** All audio in this package has 16,000 samples a second. */
final class SampleRate {

  static final int PER_SECOND = 16_000;
  private static final int PER_MILLISECOND = PER_SECOND / 1_000;

  private SampleRate() {}

  static long milliseconds(long samples) {
    return samples / PER_MILLISECOND;
  }

  static int samples(int milliseconds) {
    return milliseconds * PER_MILLISECOND;
  }
}
