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
 * The process that the pid file of a cluster names. It may be the server, running since its JVM was
 * killed; it may be gone; or the pid may have been reused.
 */
final class OrphanedServer {
  static final String PID_FILE = "postmaster.pid";
  private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(20);

  private final Path cluster;

  OrphanedServer(Path cluster) {
    this.cluster = cluster;
  }

  void stop() throws IOException {
    var process = process();
    if (process.isEmpty()) {
      return; // PostgreSQL itself handles the pid file of a process that is gone
    }
    try {
      if (isServerOfThisCluster(process.get())) {
        log.info("Stopping a PostgreSQL server left running by a killed process");
        interrupt(process.get());
      } else {
        // PostgreSQL would take the other process, or the zombie, for a running server and refuse
        // to start
        Files.deleteIfExists(pidFile());
      }
    } catch (AccessDeniedException e) {
      log.debug("Process {} belongs to another user; PostgreSQL ignores it", process.get(), e);
    }
  }

  /** The process with that pid; empty if there is none. */
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
   * A server's working directory is its cluster. This also holds after the directory was renamed,
   * while the command line shows the name at the server's start.
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

  /** SIGINT is PostgreSQL's fast shutdown: sessions are ended and data is written. */
  private void interrupt(ProcessHandle server) throws IOException {
    var pid = Long.toString(server.pid());
    try {
      new ProcessBuilder("/bin/sh", "-c", "kill -INT " + pid).start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while stopping PostgreSQL", e);
    }
    var deadline = System.nanoTime() + TIMEOUT.toNanos();
    // A zombie counts as alive until it is reaped: the pid file, removed last, is more reliable
    while (Files.exists(pidFile()) && server.isAlive()) {
      if (System.nanoTime() > deadline) {
        throw new IOException(
            "An orphaned PostgreSQL server (process %s) does not stop; kill it and start again."
                .formatted(pid));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL.toMillis()));
    }
  }

  private Path pidFile() {
    return cluster.resolve(PID_FILE);
  }
}
