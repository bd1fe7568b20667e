package dev.scriptorium.benchmarks.speech;

import dev.scriptorium.benchmarks.Workspace;
import dev.scriptorium.benchmarks.report.PerformancePage;
import dev.scriptorium.benchmarks.report.Report;
import dev.scriptorium.benchmarks.report.Target;
import dev.scriptorium.worker.engine.speech.SpeechEngine;
import dev.scriptorium.worker.engine.speech.SpeechModels;
import dev.scriptorium.worker.engine.speech.SpeechProgress;
import dev.scriptorium.worker.engine.speech.SpeechResult;
import dev.scriptorium.worker.engine.speech.SpeechWord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code ./bench speech}. */
public final class SpeechBench {

  private static final String USAGE = "usage: ./bench speech [--quick]";
  private static final int TEN_MINUTES = 600;
  private static final int HOUR = 3_600;
  private static final int QUICK = 60;
  private static final int MOST_MEMORY = 1_000;

  private final SpeechEngine engine;
  private final Clips clips;
  private final Report report;

  private SpeechBench(SpeechEngine engine, Clips clips, Report report) {
    this.engine = engine;
    this.clips = clips;
    this.report = report;
  }

  /**
   * Measures, and prints what came of it.
   *
   * @param arguments {@code --quick}: a minute each; the compiler's share is too large then
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> wishes = Arrays.asList(arguments);
    if (!List.of("--quick").containsAll(wishes)) {
      System.err.println(USAGE);
      System.exit(2);
    }
    Optional<SpeechModels> models =
        SpeechModels.in(
            SpeechModels.directory(System.getenv(), Path.of(System.getProperty("user.home"))));
    if (models.isEmpty()) {
      System.err.println("No models; " + SpeechModels.HOW_TO_GET);
      System.exit(1);
    }
    boolean quick = wishes.contains("--quick");
    Path root = Path.of(System.getProperty("bench.root", "."));
    Report report = Report.empty();
    report.describeMachine();
    double before = ProcessUse.processorSeconds();
    try (Workspace workspace = Workspace.open(root);
        SpeechEngine engine = SpeechEngine.load(models.get())) {
      report.note(
          "loading",
          "%.1f processor s, %d MB",
          ProcessUse.processorSeconds() - before,
          ProcessUse.memory());
      SpeechBench bench = new SpeechBench(engine, Clips.read(root), report);
      bench.speed(workspace.scratch(), quick ? QUICK : TEN_MINUTES);
      bench.words();
      bench.times();
      bench.memory(quick ? QUICK : HOUR);
    }
    System.out.println(report.text());
    System.out.println(report.json());
    if (!quick) {
      PerformancePage.write(
          root.resolve("docs").resolve("speech.md"), PerformancePage.Section.SPEECH, report);
    }
  }

  /** From a file, as the worker does it: ffmpeg decodes while the engine transcribes. */
  private void speed(Path scratch, int seconds) throws IOException, InterruptedException {
    try (EncodedSpeech speech = EncodedSpeech.of(clips, seconds, scratch)) {
      transcribe(clips.joined(QUICK));
      double ours = ProcessUse.processorSeconds();
      double ffmpeg = ProcessUse.ofChildren();
      long begin = System.nanoTime();
      try (InputStream pcm = speech.decode()) {
        transcribe(pcm);
      }
      double took = (System.nanoTime() - begin) / 1e9;
      ours = ProcessUse.processorSeconds() - ours;
      ffmpeg = ProcessUse.ofChildren() - ffmpeg;
      report.note(
          "processor s per s of audio",
          "%.4f, of which ffmpeg %.4f; %d s of %s in %.0f s",
          (ours + ffmpeg) / seconds,
          ffmpeg / seconds,
          seconds,
          speech.coding(),
          took);
      report
          .targets()
          .add(
              Target.atMost(
                  0.08, "processor s per s of audio, with ffmpeg", (ours + ffmpeg) / seconds));
    }
  }

  private void words() throws IOException {
    WordErrorRate rate = new WordErrorRate();
    for (Clips.Clip clip : clips.all()) {
      rate.add(clip.text(), text(transcribe(new ByteArrayInputStream(clip.pcm()))));
    }
    report
        .targets()
        .add(
            Target.atMost(
                5,
                "wrong words of %d LibriVox clips, %%".formatted(clips.all().size()),
                rate.percent()));
  }

  private void times() throws IOException {
    Optional<List<Long>> measured = SpokenWords.errors(engine);
    if (measured.isEmpty()) {
      report.note("starts of words", "not measured: no espeak-ng here");
      return;
    }
    List<Long> errors = measured.get().stream().sorted().toList();
    report.note(
        "starts of " + errors.size() + " words, error in ms",
        "mean %.0f, p90 %d, p95 %d, max %d",
        errors.stream().mapToLong(error -> error).average().orElse(0),
        errors.get(errors.size() * 90 / 100),
        errors.get(errors.size() * 95 / 100),
        errors.getLast());
    report
        .targets()
        .add(
            Target.atLeast(
                95,
                "starts of words within 100 ms, %",
                100.0 * errors.stream().filter(error -> error <= 100).count() / errors.size()));
  }

  private void memory(int seconds) throws IOException {
    MemoryWatch watch = new MemoryWatch();
    engine.transcribe(clips.joined(seconds), Duration.ofSeconds(seconds), watch);
    report.note(
        "memory in MB after each tenth of " + seconds + " s of audio",
        "%s",
        watch.samples().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    report
        .targets()
        .add(
            Target.atMost(
                MOST_MEMORY,
                "memory in MB, %d s of audio".formatted(seconds),
                ProcessUse.peakMemory()));
  }

  private SpeechResult transcribe(InputStream pcm) throws IOException {
    return engine.transcribe(pcm, Duration.ZERO, new NeverCanceled());
  }

  private static String text(SpeechResult result) {
    return result.segments().stream()
        .flatMap(segment -> segment.words().stream())
        .map(SpeechWord::text)
        .collect(Collectors.joining(" "));
  }

  /** Never cancels. */
  static final class NeverCanceled implements SpeechProgress {

    @Override
    public void report(double fraction) {}

    @Override
    public boolean isCanceled() {
      return false;
    }
  }
}
