package dev.scriptorium.benchmarks;

import dev.scriptorium.benchmarks.load.Load;
import dev.scriptorium.benchmarks.load.LoadProcess;
import dev.scriptorium.benchmarks.load.LoadResult;
import dev.scriptorium.benchmarks.report.Figure;
import dev.scriptorium.benchmarks.server.Client;
import dev.scriptorium.benchmarks.server.ProcessTimes;
import dev.scriptorium.benchmarks.server.ServerProcess;
import dev.scriptorium.benchmarks.server.StoredJobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** A server with the references beside the product, the jobs in it, and somebody who asks it. */
final class Subject implements AutoCloseable {

  private static final int PROJECTS = 150;
  private static final int MOST_IDS = 50_000;
  private static final Duration SLICE = Duration.ofSeconds(2);
  private static final String NAME = "Interview+with+the+mayor";

  private final ServerProcess server;
  private final LoadProcess generator;
  private final StoredJobs jobs;
  private final Client client;
  private final Path targets;
  private final SplittableRandom random;
  private long expected;

  private Subject(
      ServerProcess server,
      LoadProcess generator,
      StoredJobs jobs,
      Client client,
      Path targets,
      SplittableRandom random) {
    this.server = server;
    this.generator = generator;
    this.jobs = jobs;
    this.client = client;
    this.targets = targets;
    this.random = random;
  }

  /** Starts a server on its directory in the workspace. */
  static Subject start(
      Workspace workspace, String name, LoadProcess generator, SplittableRandom random)
      throws IOException, InterruptedException, SQLException {
    var server =
        ServerProcess.start(
            ServerProcess.withReferences(Workspace.program("java"), workspace.postgresBinaries()),
            "",
            workspace.scratch().resolve(name));
    try {
      var targets = Files.createDirectories(workspace.scratch().resolve(name + "-targets"));
      return new Subject(
          server, generator, StoredJobs.of(server), new Client(server), targets, random);
    } catch (IOException | SQLException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  ServerProcess server() {
    return server;
  }

  Client client() {
    return client;
  }

  StoredJobs jobs() {
    return jobs;
  }

  /** Leaves so many jobs in the database, and some projects. */
  void fill(int count) throws SQLException, IOException, InterruptedException {
    jobs.reset(count);
    client.createProjects(PROJECTS);
    jobs.tidy();
    expected = count;
    var call = "?v=1&api_token=" + client.token();
    var ids = jobs.someIds(MOST_IDS);
    target("empty", Stream.of("/bench/empty"));
    target("kafka", Stream.of("/bench/kafka?job_name=" + NAME));
    target("insert", Stream.of("/bench/insert?job_name=" + NAME));
    target("scheduler", Stream.of("/bench/scheduler?job_name=" + NAME));
    target("select", ids.stream().map(id -> "/bench/select?job_id=" + id));
    target("create", Stream.of("/api/job/new" + call + "&job_name=" + NAME));
    target("info", ids.stream().map(id -> "/api/job/info" + call + "&job_id=" + id));
    target("list", Stream.of("/v1/projects?per_page=100"));
  }

  private void target(String call, Stream<String> lines) throws IOException {
    Files.write(targets.resolve(call), lines.toList());
  }

  /**
   * Makes all of the calls in turn, as long as the pace wants it, each as it will be measured: a
   * lone call takes other ways through the code than one of many.
   */
  void warmUp(BenchOptions.Pace pace, Collection<Scenario> scenarios) throws IOException {
    List<Scenario> calls = scenarios.stream().distinct().toList();
    var forAll = pace.warmUpOfEach().multipliedBy(calls.size());
    var length = forAll.compareTo(pace.warmUp()) > 0 ? forAll : pace.warmUp();
    var end = System.nanoTime() + length.toNanos();
    while (System.nanoTime() < end) {
      for (var scenario : calls) {
        load(scenario, SLICE);
      }
    }
  }

  /** Measures a scenario once. */
  Figure measure(Scenario scenario, Duration duration) throws IOException {
    var before = ProcessTimes.read(server, generator.pid());
    var result = load(scenario, duration);
    var used = ProcessTimes.read(server, generator.pid()).since(before);
    var perRequest = (double) ProcessTimes.MICROS_PER_TICK / result.requests();
    return new Figure(
        result.perSecond(),
        result.p50(),
        result.p99(),
        used.server() * perRequest,
        used.postgres() * perRequest,
        used.generator() * perRequest);
  }

  /** Makes a call for a while. */
  LoadResult load(Scenario scenario, Duration duration) throws IOException {
    var result =
        generator.run(
            new Load(
                server.port(),
                scenario.connections(),
                duration,
                targets.resolve(scenario.call()).toString(),
                client.token(),
                random.nextLong()));
    if (scenario.call().equals("create")) {
      expected += result.requests();
    }
    return result;
  }

  /** Fast and wrong would be no use: what was answered is there, one job each, and is done. */
  void checkNothingLost() throws SQLException {
    var count = jobs.count();
    if (count != expected) {
      throw new IllegalStateException("%d jobs, but %d expected".formatted(count, expected));
    }
    if (jobs.executions() != 0) {
      throw new IllegalStateException(jobs.executions() + " executions answered and not completed");
    }
  }

  @Override
  public void close() throws SQLException {
    client.close();
    jobs.close();
    server.close();
  }
}
