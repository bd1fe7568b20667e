package dev.scriptorium.benchmarks.work;

import dev.scriptorium.benchmarks.Workspace;
import dev.scriptorium.benchmarks.load.LoadProcess;
import dev.scriptorium.benchmarks.report.PerformancePage;
import dev.scriptorium.benchmarks.report.Report;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** {@code ./bench work}: one measurement after the other, each on a server of its own. */
public final class WorkBench {

  /** A measurement. */
  private interface Measurement {
    void run(WorkRun run) throws Exception;
  }

  private static final Map<String, Measurement> MEASUREMENTS = new LinkedHashMap<>();

  static {
    MEASUREMENTS.put("jobs", NoOpJobs::measure);
    MEASUREMENTS.put("uploads", UploadRates::measure);
    MEASUREMENTS.put("captions", Renderings::measure);
    MEASUREMENTS.put("claims", ClaimTimes::measure);
    MEASUREMENTS.put("speech", BesideSpeech::measure);
  }

  private WorkBench() {}

  /**
   * Runs in the directory that the system property {@code bench.root} names.
   *
   * @param arguments see {@link WorkOptions#USAGE}
   */
  public static void main(String[] arguments) {
    WorkOptions options;
    try {
      options = WorkOptions.parse(arguments);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    try (var workspace = Workspace.open(Path.of(System.getProperty("bench.root", ".")));
        var generator = LoadProcess.start(Workspace.program("java"))) {
      measure(options, workspace, generator);
      workspace.succeeded();
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void measure(WorkOptions options, Workspace workspace, LoadProcess generator)
      throws Exception {
    var report = Report.empty();
    report.describeMachine();
    var pace = options.pace();
    report
        .conditions()
        .put(
            "rounds",
            "%d, alternating, loads of %d s; medians"
                .formatted(pace.rounds(), pace.round().toSeconds()));
    var run = new WorkRun(workspace, pace, report, generator, new SplittableRandom());
    for (var group : options.groups()) {
      run.say("Measuring " + group);
      MEASUREMENTS.get(group).run(run);
    }
    System.out.println(report.text());
    System.out.println(report.json());
    if (options.isComplete()) {
      PerformancePage.write(
          workspace.root().resolve("docs").resolve("performance.md"),
          PerformancePage.Section.WORK,
          report);
    }
  }
}
