package dev.scriptorium.worker.protocol;

import dev.scriptorium.net.Cancellation;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/** Repeats calls until the server answers, with growing pauses. Safe for use by several threads. */
public final class Repeater {

  private final Backoff backoff;
  private final ServerStatus status = new ServerStatus();

  public Repeater(Backoff backoff) {
    this.backoff = backoff;
  }

  /** A call that may be repeated. */
  @FunctionalInterface
  public interface Call<T, E extends Exception> {
    T run() throws WorkException, E;
  }

  /**
   * Runs a call until it has an answer.
   *
   * @param cancellation ends the pauses; the call has to listen to it by itself
   * @throws RefusedException if that is the answer
   * @throws CancellationException if it was canceled before
   * @throws E what the call throws beside
   */
  public <T, E extends Exception> T untilAnswered(Call<T, E> call, Cancellation cancellation)
      throws RefusedException, E {
    for (int failures = 1; ; failures++) {
      try {
        return once(call);
      } catch (ServerAwayException e) {
        pause(failures, cancellation);
      }
    }
  }

  /** Runs a call once, and takes note of whether the server answers. */
  public <T, E extends Exception> T once(Call<T, E> call)
      throws RefusedException, ServerAwayException, E {
    try {
      T answer = call.run();
      status.isThere();
      return answer;
    } catch (ServerAwayException e) {
      status.isAway(e.getMessage());
      throw e;
    } catch (RefusedException e) {
      status.isThere();
      throw e;
    } catch (WorkException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Waits before the next repeat.
   *
   * @param failures so far
   * @throws CancellationException if it is canceled
   */
  public void pause(int failures, Cancellation cancellation) {
    pause(pauseAfter(failures), cancellation);
  }

  /** How long the pause after so many failures is. */
  public Duration pauseAfter(int failures) {
    return backoff.after(failures);
  }

  private static void pause(Duration pause, Cancellation cancellation) {
    try {
      if (cancellation.await(pause)) {
        throw new CancellationException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }
}
