package dev.scriptorium.benchmarks;

import dev.scriptorium.benchmarks.load.Load;
import dev.scriptorium.benchmarks.load.LoadProcess;
import dev.scriptorium.benchmarks.report.Report;
import dev.scriptorium.benchmarks.server.Client;
import dev.scriptorium.benchmarks.server.Memory;
import dev.scriptorium.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** How much memory {@code ./run} takes, at rest and while it creates jobs. */
final class MemoryUse {

  private static final String TRACKING = "-XX:NativeMemoryTracking=summary";
  private static final Duration REST = Duration.ofSeconds(5);

  private final Workspace workspace;
  private final BenchOptions.Pace pace;
  private final LoadProcess generator;
  private final SplittableRandom random;
  private final Report report;

  MemoryUse(
      Workspace workspace,
      BenchOptions.Pace pace,
      LoadProcess generator,
      SplittableRandom random,
      Report report) {
    this.workspace = workspace;
    this.pace = pace;
    this.generator = generator;
    this.random = random;
    this.report = report;
  }

  void measure(String directory) throws IOException, InterruptedException {
    var run = List.of(workspace.root().resolve("run").toString());
    try (var server = ServerProcess.start(run, TRACKING, workspace.scratch().resolve(directory));
        var client = new Client(server)) {
      Thread.sleep(REST);
      note("memory at rest", Memory.of(server, Workspace.program("jcmd")));
      var targets = workspace.scratch().resolve("memory-targets");
      Files.writeString(
          targets, "/api/job/new?v=1&api_token=%s&job_name=Interview\n".formatted(client.token()));
      generator.run(
          new Load(
              server.port(),
              Scenario.CREATE.connections(),
              pace.round().multipliedBy(pace.rounds()),
              targets.toString(),
              client.token(),
              random.nextLong()));
      // What was in use a moment ago has not been given back yet.
      note("memory after creates@64", Memory.of(server, Workspace.program("jcmd")));
    }
  }

  private void note(String what, Memory memory) {
    report
        .notes()
        .put(
            what,
            "JVM %d MB resident (heap used %d MB; %s), PostgreSQL %d MB"
                .formatted(
                    memory.jvm(),
                    memory.heapUsed(),
                    String.join(", ", memory.largest()),
                    memory.postgres()));
  }
}
