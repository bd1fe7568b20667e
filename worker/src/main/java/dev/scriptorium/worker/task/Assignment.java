package dev.scriptorium.worker.task;

import dev.scriptorium.net.Cancellation;
import dev.scriptorium.worker.protocol.Input;
import dev.scriptorium.worker.protocol.Lease;
import java.nio.file.Path;
import java.util.Optional;

/** A task that is being done. */
public interface Assignment {

  Lease lease();

  /** The input of this name, with the newest URL that the server has sent. */
  Optional<Input> input(String name);

  /** A directory of its own, deleted when the assignment ends. */
  Path directory();

  /** Requested when the result is not wanted any more. */
  Cancellation cancellation();

  /**
   * Tells how far it is. Whoever tells nothing for long is taken for stuck.
   *
   * @param fraction 0 to 1
   * @param note what is being done, for people
   */
  void progress(double fraction, String note);
}
