package dev.scriptorium.worker.protocol;

import dev.scriptorium.net.Cancellation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Copies an input into a file, and ends where it is canceled or stalls. */
final class InputTransfer {

  /** Without a byte for so long, or up to twice that, it has stalled. */
  private static final long STALL_SECONDS = 30;

  private static final int BUFFER = 64 * 1024;

  private final Input input;
  private final ScheduledExecutorService ticker;
  private final Cancellation cancellation;
  private final AtomicLong count = new AtomicLong();
  private long lastCount = -1;

  InputTransfer(Input input, ScheduledExecutorService ticker, Cancellation cancellation) {
    this.input = input;
    this.ticker = ticker;
    this.cancellation = cancellation;
  }

  void copy(InputStream body, Path file, Received received) throws WorkException, IOException {
    ScheduledFuture<?> watch =
        ticker.scheduleAtFixedRate(
            () -> closeIfStalled(body), STALL_SECONDS, STALL_SECONDS, TimeUnit.SECONDS);
    Sha256 digest = new Sha256();
    Cancellation.Registration registered = cancellation.onRequest(() -> close(body));
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = read(body, buffer); n >= 0; n = read(body, buffer)) {
        out.write(buffer, 0, n);
        digest.add(buffer, n);
        received.bytes(count.addAndGet(n));
      }
    } finally {
      watch.cancel(false);
      registered.close();
    }
    compare(digest.hex());
  }

  private int read(InputStream body, byte[] buffer) throws ServerAwayException {
    try {
      return body.read(buffer);
    } catch (IOException e) {
      throwIfCanceled();
      throw new ServerAwayException("the input " + input.name() + " broke off");
    }
  }

  private void throwIfCanceled() {
    if (cancellation.isRequested()) {
      throw new CancellationException();
    }
  }

  private void closeIfStalled(InputStream body) {
    long now = count.get();
    if (now == lastCount) {
      close(body);
    }
    lastCount = now;
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      // Whoever reads it is told
    }
  }

  private void compare(String sha256) throws RefusedException, ServerAwayException {
    throwIfCanceled();
    if (input.length() >= 0 && count.get() < input.length()) {
      throw new ServerAwayException("the input " + input.name() + " broke off");
    }
    if (!sha256.equalsIgnoreCase(input.sha256())) {
      throw new RefusedException(
          200, "CONTENT_DIFFERS", "the input " + input.name() + " is not what was announced");
    }
  }
}
