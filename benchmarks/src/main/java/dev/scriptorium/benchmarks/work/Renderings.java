package dev.scriptorium.benchmarks.work;

import dev.scriptorium.benchmarks.Workspace;
import dev.scriptorium.benchmarks.captions.TwoHours;
import dev.scriptorium.benchmarks.load.Load;
import dev.scriptorium.benchmarks.report.Figure;
import dev.scriptorium.benchmarks.report.Target;
import dev.scriptorium.benchmarks.server.ServerProcess;
import dev.scriptorium.captions.element.ElementListWriter;
import dev.scriptorium.worker.protocol.WorkException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** get_caption of a job of two hours, compared with the library in a process of its own. */
final class Renderings {

  private static final int CONNECTIONS = 64;
  private static final long SEED = 20_000;
  private static final long TWO_HOURS = Duration.ofHours(2).toMillis();

  private final WorkRun run;
  private final ServerProcess server;
  private final String token;
  private final Path targets;
  private final List<Double> served = new ArrayList<>();
  private final List<Double> ofList = new ArrayList<>();
  private final List<Double> ofFile = new ArrayList<>();

  private Renderings(WorkRun run, ServerProcess server, String token, Path targets) {
    this.run = run;
    this.server = server;
    this.token = token;
    this.targets = targets;
  }

  static void measure(WorkRun run)
      throws IOException, InterruptedException, SQLException, WorkException {
    var elements = run.workspace().scratch().resolve("elements.json");
    try (var out = Files.newOutputStream(elements)) {
      new ElementListWriter().write(TwoHours.list(SEED), out);
    }
    try (var server = run.server("captions", WorkRun.NO_WORKER);
        var customer = new Customer(server);
        var library = library(elements)) {
      var job = finished(server, customer, elements);
      var targets =
          run.targets(
              "captions", customer.target("get_caption") + "&caption_format=SRT&job_id=" + job);
      new Renderings(run, server, customer.token(), targets).measure(library);
    }
  }

  /** A job whose tasks were done by nobody. */
  private static String finished(ServerProcess server, Customer customer, Path elements)
      throws IOException, InterruptedException, SQLException, WorkException {
    try (var worker = new PlayedWorker(server);
        var tasks = Tasks.of(server)) {
      var job = customer.create("en-x-sandbox");
      customer.addMedia(job, Tone.wav());
      customer.perform(job);
      worker.completeProbe(worker.claim("PROBE_MEDIA", "media"), TWO_HOURS);
      worker.completeTranscript(worker.claim("TRANSCRIBE", "sandbox"), elements);
      tasks.awaitComplete(job);
      return job;
    }
  }

  /** The process with the library. */
  private record Library(Process process, PrintWriter wishes, BufferedReader rates)
      implements AutoCloseable {

    double rate(RenderingLoop.Mode mode, Duration length) throws IOException {
      wishes.println(mode + " " + Math.max(1, length.toSeconds()));
      var rate = rates.readLine();
      if (rate == null) {
        throw new IllegalStateException("The library's process has ended");
      }
      return Double.parseDouble(rate);
    }

    @Override
    public void close() {
      wishes.close();
      process.destroy();
    }
  }

  private static Library library(Path elements) throws IOException {
    var process =
        new ProcessBuilder(
                List.of(
                    Workspace.program("java"),
                    "-Xmx1g",
                    "-cp",
                    System.getProperty("java.class.path"),
                    RenderingLoop.class.getName(),
                    elements.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new Library(
        process,
        new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8),
        process.inputReader(StandardCharsets.UTF_8));
  }

  private void measure(Library library) throws IOException {
    var warmUp = run.pace().warmUp();
    served(warmUp);
    library.rate(RenderingLoop.Mode.LIST, warmUp.dividedBy(2));
    library.rate(RenderingLoop.Mode.FILE, warmUp.dividedBy(2));
    for (var round = 0; round < run.pace().rounds(); round++) {
      served.add(served(run.pace().round()));
      ofList.add(library.rate(RenderingLoop.Mode.LIST, run.pace().round()));
      ofFile.add(library.rate(RenderingLoop.Mode.FILE, run.pace().round()));
    }
    var rate = median(served);
    run.report()
        .note(
            "two hours to SRT, per second",
            "get_caption@64 %.1f, library from a list in memory %.1f, library from the stored file"
                + " %.1f",
            rate,
            median(ofList),
            median(ofFile));
    run.report()
        .targets()
        .add(
            Target.atLeast(0.7, "get_caption@64 : library, list in memory", rate / median(ofList)));
    run.report()
        .ratios()
        .put("get_caption@64 : library, from the stored file", rate / median(ofFile));
  }

  private double served(Duration length) throws IOException {
    return run.generator()
        .run(
            new Load(
                server.port(),
                CONNECTIONS,
                length,
                targets.toString(),
                token,
                run.random().nextLong()))
        .perSecond();
  }

  private static double median(List<Double> rates) {
    return Figure.median(rates.stream().mapToDouble(rate -> rate).toArray());
  }
}
