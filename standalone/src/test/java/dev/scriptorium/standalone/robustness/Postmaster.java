package dev.scriptorium.standalone.robustness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A running database server, seen as processes. */
final class Postmaster {

  private Postmaster() {}

  /**
   * Suspends the postmaster first and resumes it last: while it is suspended, it neither starts
   * another process nor reaps one.
   *
   * @param directory of the embedded database
   */
  static void suspend(Path directory) throws IOException {
    ProcessHandle postmaster = of(directory);
    Signals.suspend(postmaster.pid());
    postmaster.descendants().forEach(process -> Signals.suspend(process.pid()));
  }

  /** Lets it go on. */
  static void resume(Path directory) throws IOException {
    ProcessHandle postmaster = of(directory);
    postmaster.descendants().forEach(process -> Signals.resume(process.pid()));
    Signals.resume(postmaster.pid());
  }

  private static ProcessHandle of(Path directory) throws IOException {
    Path file = directory.resolve("cluster").resolve("postmaster.pid");
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
        .orElseThrow();
  }
}
