package dev.scriptorium.standalone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The running server. It is started by {@code pg_ctl}, which detaches it from the terminal's
 * process group: Ctrl-C must not stop it before its clients have finished.
 */
final class PostgresServer {
  private static final long LARGEST_LOG = 1024 * 1024;

  private final PostgresPrograms programs;
  private final Path cluster;
  private final Path log;

  PostgresServer(PostgresPrograms programs, Path cluster, Path log) throws IOException {
    rejectShellCharacters(cluster.toString());
    this.programs = programs;
    this.cluster = cluster;
    this.log = log;
  }

  void start(int port) throws IOException {
    PostgresConfiguration.write(cluster, port);
    if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
      Files.delete(log);
    }
    var result =
        programs.run("pg_ctl", List.of("start", "-w", "-t", "120", "-D", dir(), "-l", log()), "");
    if (!result.succeeded()) {
      throw new IOException("PostgreSQL did not start; see " + log);
    }
  }

  /** The running process; empty if there is none. */
  Optional<ProcessHandle> process() throws IOException {
    return new OrphanedServer(cluster).process();
  }

  void stop() throws IOException {
    if (!Files.exists(cluster.resolve(OrphanedServer.PID_FILE))) {
      return;
    }
    var result =
        programs.run("pg_ctl", List.of("stop", "-w", "-t", "30", "-m", "fast", "-D", dir()), "");
    if (!result.succeeded()) {
      throw new IOException("PostgreSQL did not stop: " + result.lastLine());
    }
  }

  /** {@code pg_ctl} builds a shell command with the directory in double quotes. */
  private static void rejectShellCharacters(String path) throws IOException {
    if (path.chars().anyMatch(c -> c < ' ' || "\"$`\\".indexOf(c) >= 0)) {
      throw new IOException(
          "PostgreSQL cannot run in %s; use a directory without quotes, $, ` and \\."
              .formatted(path));
    }
  }

  private String dir() {
    return cluster.toString();
  }

  private String log() {
    return log.toString();
  }
}
