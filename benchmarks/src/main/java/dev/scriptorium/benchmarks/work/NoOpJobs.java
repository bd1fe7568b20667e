package dev.scriptorium.benchmarks.work;

import dev.scriptorium.benchmarks.load.Load;
import dev.scriptorium.benchmarks.report.Figure;
import dev.scriptorium.benchmarks.report.Target;
import dev.scriptorium.benchmarks.server.ProcessTimes;
import dev.scriptorium.benchmarks.server.ServerProcess;
import dev.scriptorium.benchmarks.server.StoredJobs;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Jobs with nothing to do: created, a recording of a second, a transcription by the sandbox. The
 * server's own worker does the tasks. Compared with creates and with db-scheduler.
 */
final class NoOpJobs {

  private static final String SANDBOX = "en-x-sandbox";
  private static final int CUSTOMERS = 8;
  private static final int CONNECTIONS = 64;

  private final WorkRun run;
  private final ServerProcess server;
  private final Customer customer;
  private final Tasks tasks;
  private final byte[] recording = Tone.wav();
  private final List<Figure> creates = new ArrayList<>();
  private final List<Figure> scheduled = new ArrayList<>();
  private final List<Jobs> jobs = new ArrayList<>();

  private NoOpJobs(WorkRun run, ServerProcess server, Customer customer, Tasks tasks) {
    this.run = run;
    this.server = server;
    this.customer = customer;
    this.tasks = tasks;
  }

  /**
   * Some jobs; processor time in microseconds each.
   *
   * @param worker of the worker's JVM
   * @param tools of its child processes: ffmpeg
   */
  private record Jobs(
      double perSecond, double server, double postgres, double worker, double tools) {

    double withoutTools() {
      return server + postgres + worker;
    }
  }

  static void measure(WorkRun run)
      throws IOException, InterruptedException, SQLException, ExecutionException {
    try (var server = run.server("jobs", Map.of());
        var stored = StoredJobs.of(server);
        var customer = new Customer(server);
        var tasks = Tasks.of(server)) {
      stored.tidy();
      new NoOpJobs(run, server, customer, tasks).measure();
    }
  }

  private void measure()
      throws IOException, InterruptedException, SQLException, ExecutionException {
    var create = run.targets("create", customer.target("new") + "&job_name=Talk");
    var scheduler = run.targets("scheduler", "/bench/scheduler?job_name=Talk");
    load(create, run.pace().warmUp());
    load(scheduler, run.pace().warmUp());
    var end = System.nanoTime() + run.pace().warmUp().multipliedBy(2).toNanos();
    do {
      jobs(run.pace().jobs());
    } while (System.nanoTime() < end);
    for (var round = 0; round < run.pace().rounds(); round++) {
      creates.add(load(create, run.pace().round()));
      jobs.add(jobs(run.pace().jobs()));
      scheduled.add(load(scheduler, run.pace().round()));
    }
    reportRates();
    lone();
  }

  private Figure load(Path targets, Duration length) throws IOException {
    var generator = run.generator();
    var before = ProcessTimes.read(server, generator.pid());
    var result =
        generator.run(
            new Load(
                server.port(),
                CONNECTIONS,
                length,
                targets.toString(),
                customer.token(),
                run.random().nextLong()));
    var used = ProcessTimes.read(server, generator.pid()).since(before);
    var each = (double) ProcessTimes.MICROS_PER_TICK / result.requests();
    return new Figure(
        result.perSecond(),
        result.p50(),
        result.p99(),
        used.server() * each,
        used.postgres() * each,
        used.generator() * each);
  }

  /** Ordered by some customers at the same time; the end is when the last of them is complete. */
  private Jobs jobs(int count)
      throws IOException, InterruptedException, SQLException, ExecutionException {
    startWorker();
    var before = ProcessTimes.read(server, run.generator().pid());
    var worker = server.workerPid();
    var workerBefore = ProcessTimes.of(worker);
    var toolsBefore = ProcessTimes.ofEndedChildren(worker);
    var begin = System.nanoTime();
    var ordered = order(count);
    tasks.awaitNone();
    var seconds = (System.nanoTime() - begin) / 1e9;
    var used = ProcessTimes.read(server, run.generator().pid()).since(before);
    var each = (double) ProcessTimes.MICROS_PER_TICK / count;
    tasks.checkComplete(ordered);
    return new Jobs(
        count / seconds,
        used.server() * each,
        used.postgres() * each,
        (ProcessTimes.of(worker) - workerBefore) * each,
        (ProcessTimes.ofEndedChildren(worker) - toolsBefore) * each);
  }

  /** It starts with the first task. */
  private void startWorker() throws IOException, InterruptedException, SQLException {
    if (jobs.isEmpty()) {
      var first = order();
      tasks.awaitComplete(first);
    }
  }

  private List<String> order(int count) throws InterruptedException, ExecutionException {
    List<String> ordered = Collections.synchronizedList(new ArrayList<>());
    try (var threads = Executors.newFixedThreadPool(CUSTOMERS)) {
      List<Future<Boolean>> orders = new ArrayList<>();
      for (var i = 0; i < count; i++) {
        Callable<Boolean> one = () -> ordered.add(order());
        orders.add(threads.submit(one));
      }
      for (var order : orders) {
        order.get();
      }
    }
    return ordered;
  }

  private String order() throws IOException, InterruptedException {
    var job = customer.create(SANDBOX);
    customer.addMedia(job, recording);
    customer.perform(job);
    return job;
  }

  private void reportRates() {
    var create = Figure.medianOf(creates);
    var scheduler = Figure.medianOf(scheduled);
    run.report().figures().put("create@64", create);
    run.report().figures().put("(e) scheduler@64", scheduler);
    var perSecond = median(jobs.stream().mapToDouble(Jobs::perSecond).toArray());
    var all = median(jobs.stream().mapToDouble(j -> j.withoutTools() + j.tools()).toArray());
    var withoutTools = median(jobs.stream().mapToDouble(Jobs::withoutTools).toArray());
    var serverOnly = median(jobs.stream().mapToDouble(j -> j.server() + j.postgres()).toArray());
    var ofCreate = create.serverMicros() + create.postgresMicros();
    run.report()
        .note(
            "no-op job: CPU ms by process",
            "server %.2f, PostgreSQL %.2f, worker %.2f, ffmpeg %.2f; a create %.2f",
            median(jobs.stream().mapToDouble(Jobs::server).toArray()) / 1_000,
            median(jobs.stream().mapToDouble(Jobs::postgres).toArray()) / 1_000,
            median(jobs.stream().mapToDouble(Jobs::worker).toArray()) / 1_000,
            median(jobs.stream().mapToDouble(Jobs::tools).toArray()) / 1_000,
            ofCreate / 1_000);
    run.report().note("no-op jobs per second", "%.1f", perSecond);
    run.report().targets().add(Target.atMost(8, "no-op job : create@64, CPU time", all / ofCreate));
    run.report()
        .targets()
        .add(
            Target.atMost(8, "create@64 : no-op jobs, per second", create.perSecond() / perSecond));
    run.report()
        .ratios()
        .put("no-op job : create@64, CPU time without ffmpeg", withoutTools / ofCreate);
    run.report()
        .ratios()
        .put("no-op job : create@64, CPU time of server and PostgreSQL", serverOnly / ofCreate);
    run.report()
        .ratios()
        .put("no-op jobs : (e) scheduler@64, per second", perSecond / scheduler.perSecond());
    run.report()
        .ratios()
        .put(
            "no-op job : (e) scheduler@64, CPU time without ffmpeg",
            withoutTools / (scheduler.serverMicros() + scheduler.postgresMicros()));
  }

  /** One after the other, while nothing else is asked. */
  private void lone() throws IOException, InterruptedException, SQLException {
    List<Double> creating = new ArrayList<>();
    List<Double> completing = new ArrayList<>();
    for (var i = -2; i < run.pace().lone(); i++) {
      var begin = System.nanoTime();
      var job = customer.create(SANDBOX);
      var created = System.nanoTime();
      customer.addMedia(job, recording);
      tasks.awaitMedia(job);
      var ready = System.nanoTime();
      customer.perform(job);
      tasks.awaitComplete(job);
      if (i >= 0) {
        creating.add((created - begin) / 1e6);
        completing.add((System.nanoTime() - ready) / 1e6);
      }
    }
    var create = p50(creating);
    var complete = p50(completing);
    run.report()
        .note(
            "idle, p50",
            "a create %.2f ms, from perform_transcription to Complete %.2f ms",
            create,
            complete);
    run.report()
        .targets()
        .add(Target.atMost(10, "perform to Complete : create@1, p50", complete / create));
  }

  private static double p50(List<Double> times) {
    return median(times.stream().mapToDouble(time -> time).toArray());
  }

  private static double median(double... numbers) {
    return Figure.median(numbers);
  }
}
