package dev.scriptorium.standalone.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's programs, also as root, which PostgreSQL does not allow directly. */
final class PostgresPrograms {
  private final Path binaries;

  PostgresPrograms(Path binaries) {
    this.binaries = binaries;
  }

  /** The result of a program: its exit code, and its output on both streams. */
  record Result(int exitCode, String output) {
    boolean succeeded() {
      return exitCode == 0;
    }

    /** The last non-blank line, where these programs report errors. */
    String lastLine() {
      return output.lines().filter(line -> !line.isBlank()).reduce("", (last, line) -> line);
    }
  }

  /**
   * Runs a program and waits for its end.
   *
   * @param input the program's standard input
   */
  Result run(String program, List<String> arguments, String input) throws IOException {
    var command = new ArrayList<String>();
    if (isRoot()) {
      // In a new user namespace the process does not appear as root, so PostgreSQL accepts it
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(binaries.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("TZ", "UTC");
    builder.environment().put("LC_ALL", "C");
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    var process = builder.start();
    try {
      try (var stdin = process.getOutputStream()) {
        stdin.write(input.getBytes(StandardCharsets.UTF_8));
      }
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      var result = new Result(process.waitFor(), output);
      explainRefusedNamespace(result);
      return result;
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while " + program + " was running", e);
    }
  }

  private static void explainRefusedNamespace(Result result) throws IOException {
    if (result.lastLine().startsWith("unshare:")) {
      throw new IOException(
          "PostgreSQL does not run as root, and this system does not allow the workaround"
              + " (unshare -U); start Scriptorium as another user.");
    }
  }

  private boolean isRoot() throws IOException {
    return Files.exists(Path.of("/proc/self"))
        && Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
  }
}
