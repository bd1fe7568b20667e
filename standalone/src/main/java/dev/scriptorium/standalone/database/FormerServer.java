package dev.scriptorium.standalone.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server that the pid file of a cluster names. It may be alive (its JVM was killed), dead, or
 * its number may belong to somebody else by now.
 */
final class FormerServer {
  static final String PID_FILE = "postmaster.pid";
  private static final Logger log = LoggerFactory.getLogger(FormerServer.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(20);

  private final Path cluster;

  FormerServer(Path cluster) {
    this.cluster = cluster;
  }

  void end() throws IOException {
    var process = process();
    if (process.isEmpty()) {
      return; // PostgreSQL itself deals with the file of a process that is gone
    }
    try {
      if (isServerOfThisCluster(process.get())) {
        log.info("Ending the PostgreSQL server that a former process has left behind");
        interrupt(process.get());
      } else {
        // PostgreSQL would take the stranger, or the zombie, for a running server and refuse
        Files.deleteIfExists(pidFile());
      }
    } catch (AccessDeniedException e) {
      log.debug("Process {} is another user's: PostgreSQL ignores those itself", process.get(), e);
    }
  }

  /** The process of that number; empty if there is none. */
  Optional<ProcessHandle> process() throws IOException {
    if (!Files.exists(pidFile())) {
      return Optional.empty();
    }
    try (var lines = Files.lines(pidFile())) {
      return lines
          .findFirst()
          .map(String::strip)
          .filter(line -> line.matches("[0-9]{1,10}"))
          .flatMap(line -> ProcessHandle.of(Long.parseLong(line)));
    }
  }

  /**
   * A server works inside its cluster. This holds by whatever name the directory is called now,
   * while the command line shows the name at its start.
   */
  private boolean isServerOfThisCluster(ProcessHandle process) throws IOException {
    try {
      var worksIn = Path.of("/proc", Long.toString(process.pid()), "cwd");
      return Files.isSameFile(worksIn, cluster)
          && process.info().command().filter(command -> command.endsWith("/postgres")).isPresent();
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** SIGINT is PostgreSQL's fast shutdown: sessions end, the data is written. */
  private void interrupt(ProcessHandle server) throws IOException {
    var pid = Long.toString(server.pid());
    try {
      new ProcessBuilder("/bin/sh", "-c", "kill -INT " + pid).start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while PostgreSQL was ending", e);
    }
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    // A zombie that nobody reaps counts as alive: the file, removed last, says more
    while (Files.exists(pidFile()) && server.isAlive()) {
      if (System.nanoTime() > deadline) {
        throw new IOException(
            "A former PostgreSQL server (process %s) does not end; kill it and start again."
                .formatted(pid));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL.toMillis()));
    }
  }

  private Path pidFile() {
    return cluster.resolve(PID_FILE);
  }
}
