package dev.scriptorium.net;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a download that takes too long, whatever it waits for: it closes what is open, and the
 * thread that waits for it hears why. Time-outs of sockets would not do: a byte now and then resets
 * them.
 */
final class Watch implements AutoCloseable {

  private static final long TICK_MILLIS = 50;

  private final long end;
  private final ScheduledFuture<?> ticking;
  private final Cancellation.Registration cancellation;

  private @Nullable DownloadFailure failure;
  private @Nullable Closeable open;
  private DownloadFailure ifLate = DownloadFailure.TIME_EXCEEDED;
  private long deadline;

  Watch(ScheduledExecutorService ticker, Duration total, Cancellation cancellation) {
    this.end = System.nanoTime() + total.toNanos();
    this.deadline = end;
    this.ticking =
        ticker.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    this.cancellation = cancellation.onRequest(() -> end(DownloadFailure.CANCELED));
  }

  /** From now on the next step may take so long, else the download fails with this. */
  synchronized void expect(Duration within, DownloadFailure otherwise) {
    deadline = System.nanoTime() + within.toNanos();
    ifLate = otherwise;
  }

  /** What is closed in order to end the step; at once if the download has ended already. */
  void opened(Closeable closeable) throws DownloadException {
    synchronized (this) {
      if (failure == null) {
        open = closeable;
        return;
      }
    }
    closeQuietly(closeable);
    check();
  }

  /** Ends the download; the first reason counts. */
  void end(DownloadFailure reason) {
    Closeable toClose;
    synchronized (this) {
      if (failure != null) {
        return;
      }
      failure = reason;
      toClose = open;
    }
    if (toClose != null) {
      closeQuietly(toClose);
    }
  }

  /** Throws if the download was ended: call it before explaining an exception otherwise. */
  synchronized void check() throws DownloadException {
    if (failure != null) {
      throw new DownloadException(failure, null);
    }
  }

  private void tick() {
    DownloadFailure late;
    synchronized (this) {
      long now = System.nanoTime();
      late = now - end > 0 ? DownloadFailure.TIME_EXCEEDED : now - deadline > 0 ? ifLate : null;
    }
    if (late != null) {
      end(late);
    }
  }

  private static void closeQuietly(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      // It is closed to wake up who waits for it
    }
  }

  @Override
  public void close() {
    ticking.cancel(false);
    cancellation.close();
  }
}
