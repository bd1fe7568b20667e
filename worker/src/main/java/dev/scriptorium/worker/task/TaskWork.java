package dev.scriptorium.worker.task;

import java.io.IOException;

/** How tasks of one kind and engine are done. Safe for use by several threads. */
@FunctionalInterface
public interface TaskWork {

  /**
   * Does one. Ends soon, in whatever way, when the assignment is canceled.
   *
   * @throws TaskFailedException if it failed, with a reason for the server
   * @throws IOException if this machine is to blame
   */
  TaskOutcome run(Assignment assignment) throws TaskFailedException, IOException;
}
