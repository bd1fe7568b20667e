package dev.scriptorium.benchmarks;

import dev.scriptorium.benchmarks.load.LoadProcess;
import dev.scriptorium.benchmarks.report.Figure;
import dev.scriptorium.benchmarks.report.PerformancePage;
import dev.scriptorium.benchmarks.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** {@code ./bench}: everything in one run, one thing after the other. */
public final class Bench {

  private static final List<Scenario> FOR_SIZE = List.of(Scenario.CREATE, Scenario.INFO);

  private final BenchOptions options;
  private final Workspace workspace;
  private final SplittableRandom random;
  private final Report report = Report.empty();

  private Bench(BenchOptions options, Workspace workspace, long seed) {
    this.options = options;
    this.workspace = workspace;
    this.random = new SplittableRandom(seed);
    var pace = options.pace();
    report.describeMachine();
    report
        .conditions()
        .put(
            "rounds",
            "%d of %d s each, alternating, after %d s of each call, %d s at least, to warm up; medians"
                .formatted(
                    pace.rounds(),
                    pace.round().toSeconds(),
                    pace.warmUpOfEach().toSeconds(),
                    pace.warmUp().toSeconds()));
    report.conditions().put("seed", Long.toString(seed));
  }

  /**
   * Runs in the directory that the system property {@code bench.root} names.
   *
   * @param arguments see {@link BenchOptions#USAGE}
   */
  public static void main(String[] arguments) {
    BenchOptions options;
    try {
      options = BenchOptions.parse(arguments);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    try (var workspace = Workspace.open(Path.of(System.getProperty("bench.root", ".")))) {
      new Bench(options, workspace, System.nanoTime()).run();
      workspace.succeeded();
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private void run() throws IOException, InterruptedException, SQLException {
    try (var generator = LoadProcess.start(Workspace.program("java"))) {
      var starts = new StartUps(workspace, options.pace(), report);
      if (options.wants("startup")) {
        say("Starting up, cold and warm");
        starts.withoutJobs();
      }
      measureSubjects(generator);
      if (options.wants("startup")) {
        starts.withJobs(Path.of("large"));
      }
      if (options.wants("memory")) {
        say("Looking at the memory");
        new MemoryUse(workspace, options.pace(), generator, random, report).measure("large");
      }
    }
    Targets.judge(report);
    System.out.println(report.text());
    System.out.println(report.json());
    if (options.isComplete()) {
      PerformancePage.write(
          workspace.root().resolve("docs").resolve("performance.md"),
          PerformancePage.Section.BENCH,
          report);
    }
  }

  private void measureSubjects(LoadProcess generator)
      throws IOException, InterruptedException, SQLException {
    var scenarios = Scenario.of(options);
    if (scenarios.isEmpty()
        && !options.wants("size")
        && !options.wants("profile")
        && !needsJobs()) {
      return;
    }
    try (var small = Subject.start(workspace, "small", generator, random)) {
      small.fill(options.pace().few());
      say("Warming up");
      small.warmUp(options.pace(), Stream.concat(scenarios.stream(), FOR_SIZE.stream()).toList());
      measure(small, scenarios);
      if (options.wants("profile")) {
        say("Profiling");
        new Profile(workspace, small, options, report).run();
      }
      small.checkNothingLost();
      if (options.wants("size") || needsJobs()) {
        compareSizes(small, generator);
      }
    }
  }

  private boolean needsJobs() {
    return options.wants("startup") || options.wants("memory");
  }

  private void measure(Subject subject, List<Scenario> scenarios) throws IOException {
    Map<String, List<Figure>> rounds = new LinkedHashMap<>();
    for (var round = 1; round <= options.pace().rounds() && !scenarios.isEmpty(); round++) {
      say("Round %d of %d".formatted(round, options.pace().rounds()));
      for (var scenario : round % 2 == 1 ? scenarios : scenarios.reversed()) {
        rounds
            .computeIfAbsent(scenario.key(), key -> new ArrayList<>())
            .add(subject.measure(scenario, options.pace().round()));
      }
    }
    scenarios.forEach(s -> report.figures().put(s.key(), Figure.medianOf(rounds.get(s.key()))));
  }

  /** Two servers side by side, so that whatever else the machine does slows both down. */
  private void compareSizes(Subject small, LoadProcess generator)
      throws IOException, InterruptedException, SQLException {
    var pace = options.pace();
    say("Filling a database with %,d jobs".formatted(pace.many()));
    try (var large = Subject.start(workspace, "large", generator, random)) {
      large.fill(pace.many());
      if (!options.wants("size")) {
        return;
      }
      say("Warming up on it");
      large.warmUp(pace, FOR_SIZE);
      Map<String, List<Figure>> rounds = new LinkedHashMap<>();
      for (var round = 1; round <= pace.rounds(); round++) {
        say("Round %d of %d, few and many jobs".formatted(round, pace.rounds()));
        small.fill(pace.few());
        for (var scenario : FOR_SIZE) {
          for (var subject : round % 2 == 1 ? List.of(small, large) : List.of(large, small)) {
            var count = subject == small ? pace.few() : pace.many();
            rounds
                .computeIfAbsent(Targets.sized(scenario, count), key -> new ArrayList<>())
                .add(subject.measure(scenario, pace.round()));
          }
        }
        small.checkNothingLost();
      }
      large.checkNothingLost();
      rounds.keySet().stream()
          .sorted()
          .forEach(key -> report.figures().put(key, Figure.medianOf(rounds.get(key))));
      report.conditions().put("few and many jobs", "%d and %d".formatted(pace.few(), pace.many()));
    }
  }

  private static void say(String line) {
    System.err.println(line);
  }
}
