package dev.scriptorium.worker;

import dev.scriptorium.worker.config.SettingsReader;
import dev.scriptorium.worker.engine.sandbox.SandboxProperties;
import dev.scriptorium.worker.engine.speech.SpeechEngine;
import dev.scriptorium.worker.engine.speech.SpeechModels;
import dev.scriptorium.worker.fetch.FetchProperties;
import dev.scriptorium.worker.fetch.MediaFetch;
import dev.scriptorium.worker.media.MediaException;
import dev.scriptorium.worker.media.MediaProperties;
import dev.scriptorium.worker.media.MediaReader;
import dev.scriptorium.worker.protocol.Capability;
import dev.scriptorium.worker.protocol.Repeater;
import dev.scriptorium.worker.protocol.WorkClient;
import dev.scriptorium.worker.scratch.ScratchDirectory;
import dev.scriptorium.worker.task.FetchMedia;
import dev.scriptorium.worker.task.IdlePool;
import dev.scriptorium.worker.task.InputFiles;
import dev.scriptorium.worker.task.ProbeMedia;
import dev.scriptorium.worker.task.TaskWork;
import dev.scriptorium.worker.task.TranscribeSandbox;
import dev.scriptorium.worker.task.TranscribeSpeech;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this worker can do, by its settings and by what there is on this machine. */
final class Skills implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Skills.class);
  private static final String MEDIA = "media";
  private static final String TRANSCRIBE = "TRANSCRIBE";
  private static final List<String> ANY_LANGUAGE = List.of();
  private static final List<String> ENGLISH = List.of("en");

  private final MediaFetch fetch;
  private final @Nullable MediaReader media;
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("speech-idle").factory());
  private final List<SlotGroup> groups = new ArrayList<>();

  private Skills(MediaFetch fetch, @Nullable MediaReader media) {
    this.fetch = fetch;
    this.media = media;
  }

  /**
   * Looks what there is. What is missing is said in the log, a line each.
   *
   * @param tools where programs are unpacked
   */
  static Skills open(
      SettingsReader settings,
      Map<String, String> environment,
      WorkerProperties properties,
      ScratchDirectory scratch,
      Path tools,
      WorkClient client,
      Repeater repeater) {
    SlotsProperties slots = settings.read(SlotsProperties.class);
    FetchProperties fetchProperties = settings.read(FetchProperties.class);
    MediaFetch fetch = new MediaFetch(fetchProperties, scratch);
    MediaReader media =
        slots.probe() + slots.speech() == 0
            ? null
            : media(settings, environment, tools, scratch.path());
    Skills skills = new Skills(fetch, media);
    skills.add(slots.fetch(), "FETCH_MEDIA", MEDIA, ANY_LANGUAGE, new FetchMedia(fetch));
    InputFiles inputs = new InputFiles(client, repeater, fetchProperties.freeSpace());
    if (media != null) {
      skills.add(slots.probe(), "PROBE_MEDIA", MEDIA, ANY_LANGUAGE, new ProbeMedia(media, inputs));
    }
    if (media != null && slots.speech() > 0) {
      models(environment)
          .map(models -> skills.speech(models, properties))
          .ifPresent(
              engines ->
                  skills.add(
                      slots.speech(),
                      TRANSCRIBE,
                      "speech",
                      ENGLISH,
                      new TranscribeSpeech(media, inputs, engines)));
    }
    skills.add(
        slots.sandbox(),
        TRANSCRIBE,
        "sandbox",
        ANY_LANGUAGE,
        new TranscribeSandbox(settings.read(SandboxProperties.class), Clock.systemUTC()));
    return skills;
  }

  private static @Nullable MediaReader media(
      SettingsReader settings, Map<String, String> environment, Path tools, Path scratch) {
    try {
      return MediaReader.open(
          settings.read(MediaProperties.class),
          environment.getOrDefault("PATH", ""),
          tools,
          scratch);
    } catch (MediaException e) {
      LOG.warn("Neither probes nor speech are claimed: {}", e.getMessage());
      return null;
    }
  }

  private static Optional<SpeechModels> models(Map<String, String> environment) {
    Path directory = SpeechModels.directory(environment, Path.of(System.getProperty("user.home")));
    Optional<SpeechModels> models = SpeechModels.in(directory);
    if (models.isEmpty()) {
      LOG.warn("Speech is not claimed: no models in {}; {}", directory, SpeechModels.HOW_TO_GET);
    }
    return models;
  }

  private IdlePool<SpeechEngine> speech(SpeechModels models, WorkerProperties properties) {
    IdlePool<SpeechEngine> engines =
        new IdlePool<>(
            () -> SpeechEngine.load(models),
            Skills::drop,
            properties.speechIdle(),
            Clock.systemUTC());
    ticker.scheduleWithFixedDelay(engines::closeIdle, 10, 10, TimeUnit.SECONDS);
    return engines;
  }

  private static void drop(SpeechEngine engine) {
    engine.close();
    LOG.info("The speech models are dropped");
    // The dictionary and the acoustic model are on the heap: without this they stay resident
    System.gc();
  }

  private void add(int slots, String kind, String engine, List<String> languages, TaskWork work) {
    if (slots > 0) {
      groups.add(new SlotGroup(new Capability(kind, engine, languages), slots, work));
    }
  }

  List<SlotGroup> groups() {
    return List.copyOf(groups);
  }

  @Override
  public void close() {
    ticker.shutdownNow();
    fetch.close();
    if (media != null) {
      media.close();
    }
  }
}
