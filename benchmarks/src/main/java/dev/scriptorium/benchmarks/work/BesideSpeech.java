package dev.scriptorium.benchmarks.work;

import dev.scriptorium.benchmarks.load.Load;
import dev.scriptorium.benchmarks.report.Figure;
import dev.scriptorium.benchmarks.report.Target;
import dev.scriptorium.benchmarks.server.ServerProcess;
import dev.scriptorium.benchmarks.speech.Clips;
import dev.scriptorium.benchmarks.speech.WavFile;
import dev.scriptorium.worker.engine.speech.SpeechModels;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Creates while the server's own worker transcribes, compared with creates alone. */
final class BesideSpeech {

  private static final int CONNECTIONS = 64;

  /** More than all rounds take. */
  private static final int SECONDS_OF_SPEECH = 900;

  private final WorkRun run;
  private final ServerProcess server;
  private final Customer customer;
  private final Tasks tasks;
  private final Path targets;

  private BesideSpeech(
      WorkRun run, ServerProcess server, Customer customer, Tasks tasks, Path targets) {
    this.run = run;
    this.server = server;
    this.customer = customer;
    this.tasks = tasks;
    this.targets = targets;
  }

  static void measure(WorkRun run) throws IOException, InterruptedException, SQLException {
    var home = Path.of(System.getProperty("user.home"));
    if (SpeechModels.in(SpeechModels.directory(System.getenv(), home)).isEmpty()) {
      run.report()
          .note("creates beside a transcription", "not measured: " + SpeechModels.HOW_TO_GET);
      return;
    }
    try (var server = run.server("speech", Map.of());
        var customer = new Customer(server);
        var tasks = Tasks.of(server)) {
      var targets = run.targets("beside-speech", customer.target("new") + "&job_name=Talk");
      new BesideSpeech(run, server, customer, tasks, targets).measure();
    }
  }

  private void measure() throws IOException, InterruptedException, SQLException {
    creates(run.pace().warmUp().multipliedBy(2));
    List<Double> alone = new ArrayList<>();
    for (var round = 0; round < run.pace().rounds(); round++) {
      alone.add(creates(run.pace().round()));
    }
    var job = customer.create("en");
    customer.addMedia(job, WavFile.of(speech()));
    customer.perform(job);
    tasks.awaitProgress(job);
    List<Double> beside = new ArrayList<>();
    for (var round = 0; round < run.pace().rounds(); round++) {
      var rate = creates(run.pace().round());
      if (tasks.isTranscribed(job)) {
        beside.add(rate);
      }
    }
    if (beside.isEmpty()) {
      throw new IllegalStateException("The transcription ended before the first round did");
    }
    var without = median(alone);
    var with = median(beside);
    run.report()
        .note(
            "create@64 beside a transcription, per second",
            "%,.0f; %,.0f without it",
            with,
            without);
    run.report()
        .targets()
        .add(Target.atLeast(0.4, "create@64, beside a transcription : alone", with / without));
  }

  private byte[] speech() throws IOException {
    try (var pcm = Clips.read(run.workspace().root()).joined(SECONDS_OF_SPEECH)) {
      return pcm.readAllBytes();
    }
  }

  private double creates(Duration length) throws IOException {
    return run.generator()
        .run(
            new Load(
                server.port(),
                CONNECTIONS,
                length,
                targets.toString(),
                customer.token(),
                run.random().nextLong()))
        .perSecond();
  }

  private static double median(List<Double> rates) {
    return Figure.median(rates.stream().mapToDouble(rate -> rate).toArray());
  }
}
