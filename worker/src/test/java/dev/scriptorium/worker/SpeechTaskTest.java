package dev.scriptorium.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.scriptorium.captions.element.ElementList;
import dev.scriptorium.captions.element.ElementListLimits;
import dev.scriptorium.captions.element.ElementListReader;
import dev.scriptorium.captions.element.Token;
import dev.scriptorium.worker.engine.speech.SpeechEngine;
import dev.scriptorium.worker.engine.speech.SpeechModels;
import dev.scriptorium.worker.media.MediaProperties;
import dev.scriptorium.worker.media.MediaReader;
import dev.scriptorium.worker.task.IdlePool;
import dev.scriptorium.worker.task.TranscribeSpeech;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** TRANSCRIBE by the engine speech, from claim to report. Needs the models. */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SpeechTaskTest {

  private static final String ELEMENTS = "[{\"name\":\"elements\",\"required\":true}]";

  @TempDir Path directory;
  private final AtomicInteger loads = new AtomicInteger();

  private static SpeechModels models() {
    Path directory =
        SpeechModels.directory(System.getenv(), Path.of(System.getProperty("user.home")));
    Optional<SpeechModels> models = SpeechModels.in(directory);
    if (models.isEmpty()) {
      System.out.println("SKIPPED speech task: " + SpeechModels.HOW_TO_GET);
      abort("no models");
    }
    return models.orElseThrow();
  }

  private SpeechEngine load(SpeechModels models) throws java.io.IOException {
    loads.incrementAndGet();
    return SpeechEngine.load(models);
  }

  @Test
  void a_recording_becomes_an_element_list_and_a_broken_one_a_failure() throws Exception {
    SpeechModels models = models();
    IdlePool<SpeechEngine> engines =
        new IdlePool<>(() -> load(models), SpeechEngine::close, Duration.ZERO, Clock.systemUTC());
    try (ScriptedServer server = new ScriptedServer();
        RunningLoop loop = new RunningLoop(server, directory, Map.of());
        MediaReader reader =
            MediaReader.open(
                loop.settings.read(MediaProperties.class),
                String.valueOf(System.getenv("PATH")),
                Path.of("target", "tools").toAbsolutePath(),
                loop.scratch.path())) {
      loop.with("TRANSCRIBE", "speech", 1, new TranscribeSpeech(reader, loop.inputs(), engines))
          .start();
      byte[] clip = MediaTasksTest.clip();
      UUID broken = offer(server, new byte[50_000]);
      UUID lease = offer(server, clip);
      UUID again = offer(server, clip);
      server.await("POST /work/leases/" + again + "/complete");

      ElementList list =
          new ElementListReader(ElementListLimits.DEFAULT)
              .read(new ByteArrayInputStream(server.results.get(lease + "/elements")));
      assertThat(list.endTime()).isEqualTo((clip.length - 44) / 32);
      assertThat(words(list)).startsWith("he was not an ").endsWith(" young man");
      assertThat(server.results.get(lease + "/elements"))
          .asString()
          .contains("\"confidence_score\":0.");
      JsonNode report = server.await("POST /work/leases/" + broken + "/fail").body();
      assertThat(report.path("code").asString()).isEqualTo("NOT_MEDIA");
      assertThat(loads).as("models loaded").hasValue(1);
      assertThat(server.calls("POST /work/heartbeats").toString()).contains("loading models");
      engines.closeIdle();
    }
  }

  private static UUID offer(ScriptedServer server, byte[] media) {
    String parameters = "{\"durationMs\":2990,\"fidelity\":\"MECHANICAL\",\"speakerId\":false}";
    return server.offer(
        "TRANSCRIBE", "speech", parameters, "[" + server.input("media", media) + "]", ELEMENTS);
  }

  private static String words(ElementList list) {
    return list.segments().stream()
        .flatMap(segment -> segment.sequences().stream())
        .flatMap(sequence -> sequence.tokens().stream())
        .filter(token -> token.type() == Token.Type.WORD)
        .map(Token::value)
        .collect(Collectors.joining(" "));
  }
}
