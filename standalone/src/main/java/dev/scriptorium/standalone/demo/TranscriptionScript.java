package dev.scriptorium.standalone.demo;

import dev.scriptorium.worker.engine.speech.SpeechModels;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The main job of the demo: a recording goes in, captions come out. */
final class TranscriptionScript {

  private static final String KNOWN_TEXT =
      "and mister john dashwood had then leisure to consider how much there might be prudently in"
          + " his power to do for them";
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration INTERVAL = Duration.ofMillis(500);

  /** More than this on a clean recording is a fault. */
  private static final double HIGHEST_RATE = 0.15;

  private final DialectClient http;
  private final PrintStream terminal;
  private final boolean speech;

  /**
   * @param environment tells where the speech models are
   */
  TranscriptionScript(DialectClient http, PrintStream terminal, Map<String, String> environment) {
    this.http = http;
    this.terminal = terminal;
    Path home = Path.of(System.getProperty("user.home"));
    this.speech = SpeechModels.in(SpeechModels.directory(environment, home)).isPresent();
  }

  /** What the steps show. */
  String heading() {
    return speech
        ? "Transcribe a recording (cielo24): 7 s of a LibriVox reading, in the public domain"
        : "Transcribe a recording with the sandbox (cielo24): a sample comes back, no transcript";
  }

  void run(String token) {
    if (!speech) {
      terminal.printf("  No speech models here. %s%n", SpeechModels.HOW_TO_GET);
    }
    // A private tag of RFC 5646: the engine rules send it to the sandbox
    String language = speech ? "en" : "en-x-sandbox";
    String job =
        call(token, "/api/job/new", "job_name", "Sense and Sensibility", "language", language)
            .text("JobId");
    show("JobId", job);
    http.upload("/api/job/add_media", parameters(token, "job_id", job), clip())
        .mustHaveStatus(200)
        .text("TaskId");
    show("add_media", "%,d bytes of audio".formatted(clip().length));
    call(
            token,
            "/api/job/perform_transcription",
            "job_id",
            job,
            "transcription_fidelity",
            "MECHANICAL")
        .text("TaskId");
    awaitCompletion(token, job);
    var captions =
        http.text(
            "/api/job/get_caption", parameters(token, "job_id", job, "caption_format", "SRT"));
    terminal.printf("%n%s%n", captions.strip().indent(4).stripTrailing());
    if (speech) {
      compare(captions);
    }
  }

  private void compare(String captions) {
    String text = captions.replaceAll("(?m)^([0-9]+|.*-->.*)$", " ");
    double rate = WordErrors.rate(KNOWN_TEXT, text);
    show("word error rate", "%.1f %% against the known text".formatted(rate * 100));
    if (rate > HIGHEST_RATE) {
      throw new DemoFailure("The transcript is not the text that is read");
    }
  }

  private void awaitCompletion(String token, String job) {
    long begin = System.nanoTime();
    String last = "";
    while (System.nanoTime() - begin < LIMIT.toNanos()) {
      String now = JobProgress.of(http.textking(token, "/jobs/" + job).mustHaveStatus(200).body());
      if (!now.equals(last)) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        show("%5.1f s".formatted(seconds), now);
        last = now;
      }
      String status =
          call(token, "/api/job/info", "job_id", job)
              .text("JobStatus", List.of("Pending", "In Process", "Complete"));
      if (status.equals("Complete")) {
        show("JobStatus", status);
        return;
      }
      pause();
    }
    throw new DemoFailure("The job was not complete after " + LIMIT.toSeconds() + " s");
  }

  private static void pause() {
    try {
      Thread.sleep(INTERVAL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailure("Interrupted", e);
    }
  }

  private Response call(String token, String path, String... namesAndValues) {
    return http.cielo24(path, parameters(token, namesAndValues)).mustHaveStatus(200);
  }

  private static Map<String, String> parameters(String token, String... namesAndValues) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("v", "1");
    parameters.put("api_token", token);
    for (var i = 0; i < namesAndValues.length; i += 2) {
      parameters.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return parameters;
  }

  private static byte[] clip() {
    try (InputStream clip = TranscriptionScript.class.getResourceAsStream("clip.wav")) {
      if (clip == null) {
        throw new IllegalStateException("clip.wav is not in the jar");
      }
      return clip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void show(String name, String value) {
    terminal.printf("  %-17s%s%n", name, value);
  }
}
