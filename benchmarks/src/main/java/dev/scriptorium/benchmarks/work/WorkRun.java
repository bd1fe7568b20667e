package dev.scriptorium.benchmarks.work;

import dev.scriptorium.benchmarks.Workspace;
import dev.scriptorium.benchmarks.load.LoadProcess;
import dev.scriptorium.benchmarks.report.Report;
import dev.scriptorium.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What the measurements of a run share.
 *
 * @param report receives what they find
 * @param generator asks simple calls on many connections
 */
record WorkRun(
    Workspace workspace,
    WorkOptions.Pace pace,
    Report report,
    LoadProcess generator,
    SplittableRandom random) {

  /** Settings of a server whose worker takes nothing but downloads: the benchmark does the rest. */
  static final Map<String, String> NO_WORKER =
      Map.of(
          "SCRIPTORIUM_WORKER_SLOTS_PROBE", "0",
          "SCRIPTORIUM_WORKER_SLOTS_SPEECH", "0",
          "SCRIPTORIUM_WORKER_SLOTS_SANDBOX", "0");

  /** Starts a server that has the references beside the product. */
  ServerProcess server(String name, Map<String, String> settings, String... jvmOptions)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            ServerProcess.withReferences(Workspace.program("java"), workspace.postgresBinaries()));
    command.addAll(1, List.of(jvmOptions));
    return ServerProcess.start(command, "", workspace.scratch().resolve(name), settings);
  }

  /** A file of request targets for the load generator. */
  Path targets(String name, String... lines) throws IOException {
    return Files.write(workspace.scratch().resolve(name + "-targets"), List.of(lines));
  }

  void say(String line) {
    System.err.println(line);
  }
}
