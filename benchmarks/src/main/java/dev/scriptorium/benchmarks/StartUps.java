package dev.scriptorium.benchmarks;

import dev.scriptorium.benchmarks.report.Report;
import dev.scriptorium.benchmarks.server.ServerProcess;
import dev.scriptorium.benchmarks.server.StartUp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How long {@code ./run} takes until requests are served. */
final class StartUps {

  private final Workspace workspace;
  private final BenchOptions.Pace pace;
  private final Report report;

  StartUps(Workspace workspace, BenchOptions.Pace pace, Report report) {
    this.workspace = workspace;
    this.pace = pace;
    this.report = report;
  }

  /** On an empty directory, and again on what that left. */
  void withoutJobs() throws IOException, InterruptedException {
    // Not measured: the first one builds, and prepares fast starts.
    start(Path.of("built"));
    List<StartUp> cold = new ArrayList<>();
    List<StartUp> warm = new ArrayList<>();
    for (var i = 0; i < pace.starts(); i++) {
      cold.add(start(Path.of("start-" + i)));
      warm.add(start(Path.of("start-" + i)));
    }
    note("start-up to ready, first start on an empty directory", cold);
    note("start-up to ready, again on the same directory", warm);
  }

  /** On a directory with jobs in its database. */
  void withJobs(Path directory) throws IOException, InterruptedException {
    List<StartUp> starts = new ArrayList<>();
    for (var i = 0; i < pace.starts(); i++) {
      starts.add(start(directory));
    }
    note("start-up to ready with %,d jobs".formatted(pace.many()), starts);
  }

  private StartUp start(Path directory) throws IOException, InterruptedException {
    try (var server =
        ServerProcess.start(
            List.of(workspace.root().resolve("run").toString()),
            "",
            workspace.scratch().resolve(directory))) {
      return server.startUp();
    }
  }

  /** Every start, because a mean would hide one that went wrong; and why the slowest was slow. */
  private void note(String what, List<StartUp> starts) {
    var all =
        starts.stream()
            .map(start -> String.format(Locale.ROOT, "%.1f", start.seconds()))
            .collect(Collectors.joining(", "));
    var slowest = starts.stream().max(Comparator.comparingDouble(StartUp::seconds)).orElseThrow();
    report.notes().put(what, "%s s; the slowest: %s".formatted(all, slowest.contributors()));
  }
}
