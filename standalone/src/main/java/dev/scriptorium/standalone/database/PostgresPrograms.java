package dev.scriptorium.standalone.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's programs, also for root, whom PostgreSQL refuses to serve. */
final class PostgresPrograms {
  private final Path binaries;

  PostgresPrograms(Path binaries) {
    this.binaries = binaries;
  }

  /** What a program has left: its exit code, and what it printed to either stream. */
  record Result(int exitCode, String output) {
    boolean succeeded() {
      return exitCode == 0;
    }

    /** The last non-blank line, which is where these programs say what is wrong. */
    String lastLine() {
      return output.lines().filter(line -> !line.isBlank()).reduce("", (last, line) -> line);
    }
  }

  /**
   * Runs a program to its end.
   *
   * @param input what the program reads from its standard input
   */
  Result run(String program, List<String> arguments, String input) throws IOException {
    var command = new ArrayList<String>();
    if (isRoot()) {
      // In a user namespace of its own root has no name and no number that PostgreSQL minds
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
          "PostgreSQL does not run as root, and this system does not allow the way around it"
              + " (unshare -U); start Scriptorium as another user.");
    }
  }

  private boolean isRoot() throws IOException {
    return Files.exists(Path.of("/proc/self"))
        && Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
  }
}
