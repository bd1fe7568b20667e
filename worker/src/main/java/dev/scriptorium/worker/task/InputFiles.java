package dev.scriptorium.worker.task;

import dev.scriptorium.worker.config.ByteSize;
import dev.scriptorium.worker.protocol.Input;
import dev.scriptorium.worker.protocol.RefusedException;
import dev.scriptorium.worker.protocol.Repeater;
import dev.scriptorium.worker.protocol.TaskFailure;
import dev.scriptorium.worker.protocol.WorkClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Brings inputs onto this machine: complete and as announced, or not at all. */
public final class InputFiles {

  /** With the pauses between them enough for a heartbeat to bring a URL that is valid again. */
  private static final int MOST_REFUSALS = 8;

  private final WorkClient client;
  private final Repeater repeater;
  private final ByteSize freeSpace;

  /**
   * @param freeSpace what must stay free on the disk
   */
  public InputFiles(WorkClient client, Repeater repeater, ByteSize freeSpace) {
    this.client = client;
    this.repeater = repeater;
    this.freeSpace = freeSpace;
  }

  /**
   * Receives an input into the assignment's directory.
   *
   * @throws TaskFailedException if the server has no such input, or not what it announced
   * @throws IOException if the file cannot be written
   */
  Path receive(Assignment assignment, String name) throws TaskFailedException, IOException {
    Path file = assignment.directory().resolve(name);
    for (int refusals = 1; ; refusals++) {
      Input input =
          assignment
              .input(name)
              .orElseThrow(
                  () ->
                      TaskFailedException.retryable(
                          TaskFailure.ENGINE_FAILED, "the task has no input " + name));
      checkDisk(assignment.directory(), input);
      try {
        receive(assignment, input, file);
        return file;
      } catch (RefusedException e) {
        if (refusals == MOST_REFUSALS) {
          throw TaskFailedException.retryable(
              TaskFailure.ENGINE_FAILED,
              "the input " + name + " is not to be had: " + e.getMessage());
        }
        repeater.pause(refusals, assignment.cancellation());
      }
    }
  }

  /** The broker's and the database's disk may be the same. */
  private void checkDisk(Path directory, Input input) throws TaskFailedException, IOException {
    long free = Files.getFileStore(directory).getUsableSpace();
    if (free - Math.max(0, input.length()) < freeSpace.bytes()) {
      throw TaskFailedException.retryable(
          TaskFailure.ENGINE_FAILED, "the worker's disk is too full for the input " + input.name());
    }
  }

  private void receive(Assignment assignment, Input input, Path file)
      throws RefusedException, IOException {
    repeater.<Path, IOException>untilAnswered(
        () -> {
          Input newest = assignment.input(input.name()).orElse(input);
          client.receive(
              newest,
              file,
              bytes -> assignment.progress(0, "receiving " + input.name()),
              assignment.cancellation());
          return file;
        },
        assignment.cancellation());
  }
}
