package dev.scriptorium.benchmarks.speech;

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

  private SpeechBench() {}

  /**
   * Measures, and prints what came of it.
   *
   * @param arguments {@code --quick}: a minute each; the compiler's share is too large then
   */
  public static void main(String[] arguments) throws IOException {
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
    Clips clips = Clips.read(Path.of(System.getProperty("bench.root", ".")));
    double before = ProcessUse.processorSeconds();
    try (SpeechEngine engine = SpeechEngine.load(models.get())) {
      print(
          "Loading",
          "%.1f processor s, %d MB",
          ProcessUse.processorSeconds() - before,
          ProcessUse.memory());
      speed(engine, clips, quick ? QUICK : TEN_MINUTES);
      words(engine, clips);
      times(engine);
      memory(engine, clips, quick ? QUICK : HOUR);
    }
  }

  private static void speed(SpeechEngine engine, Clips clips, int seconds) throws IOException {
    transcribe(engine, clips.joined(QUICK));
    double before = ProcessUse.processorSeconds();
    transcribe(engine, clips.joined(seconds));
    double used = (ProcessUse.processorSeconds() - before) / seconds;
    print("Processor s per s of audio, " + seconds + " s", "%.3f (target: at most 0.08)", used);
  }

  private static void words(SpeechEngine engine, Clips clips) throws IOException {
    WordErrorRate rate = new WordErrorRate();
    for (Clips.Clip clip : clips.all()) {
      rate.add(clip.text(), text(transcribe(engine, new ByteArrayInputStream(clip.pcm()))));
    }
    print("Wrong words of the LibriVox clips", "%.1f %% (target: at most 5)", rate.percent());
  }

  private static void times(SpeechEngine engine) throws IOException {
    Optional<List<Long>> measured = SpokenWords.errors(engine);
    if (measured.isEmpty()) {
      print("Word times", "not measured: no espeak-ng here");
      return;
    }
    List<Long> errors = measured.get().stream().sorted().toList();
    double within = 100.0 * errors.stream().filter(error -> error <= 100).count() / errors.size();
    print(
        "Starts of " + errors.size() + " words, error in ms",
        "mean %.0f, p90 %d, p95 %d, max %d; within 100: %.1f %% (target: at least 95)",
        errors.stream().mapToLong(error -> error).average().orElse(0),
        errors.get(errors.size() * 90 / 100),
        errors.get(errors.size() * 95 / 100),
        errors.get(errors.size() - 1),
        within);
  }

  private static void memory(SpeechEngine engine, Clips clips, int seconds) throws IOException {
    long before = ProcessUse.memory();
    transcribe(engine, clips.joined(seconds));
    print(
        "Memory over " + seconds + " s of audio",
        "%d MB before, %d after, %d at most (target: below 1000)",
        before,
        ProcessUse.memory(),
        ProcessUse.peakMemory());
  }

  private static SpeechResult transcribe(SpeechEngine engine, InputStream pcm) throws IOException {
    return engine.transcribe(pcm, Duration.ZERO, new NeverCanceled());
  }

  private static String text(SpeechResult result) {
    return result.segments().stream()
        .flatMap(segment -> segment.words().stream())
        .map(SpeechWord::text)
        .collect(Collectors.joining(" "));
  }

  private static void print(String what, String format, Object... values) {
    System.out.printf("%-45s %s%n", what, String.format(format, values));
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
