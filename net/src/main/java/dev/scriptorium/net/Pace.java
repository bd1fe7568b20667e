package dev.scriptorium.net;

import java.time.Duration;

/** The least speed of a body, measured over a window, so that a pause is no fault. */
final class Pace {

  private final long window;
  private final long leastInWindow;

  private long windowStart = System.nanoTime();
  private long sizeAtStart;

  /**
   * @param slowest bytes per second; 0: any speed will do
   */
  Pace(long slowest, Duration window) {
    this.window = window.toNanos();
    this.leastInWindow = slowest * window.toMillis() / 1000;
  }

  void check(long size) throws DownloadException {
    long now = System.nanoTime();
    if (leastInWindow == 0 || now - windowStart < window) {
      return;
    }
    if (size - sizeAtStart < leastInWindow) {
      throw new DownloadException(DownloadFailure.TOO_SLOW, null);
    }
    windowStart = now;
    sizeAtStart = size;
  }
}
