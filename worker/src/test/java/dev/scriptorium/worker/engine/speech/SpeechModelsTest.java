package dev.scriptorium.worker.engine.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechModelsTest {

  private static final Path HOME = Path.of("/home/ann");

  @TempDir Path directory;

  @Test
  void the_directory_is_a_setting() {
    assertThat(SpeechModels.directory(Map.of("SCRIPTORIUM_MODELS", "/models"), HOME))
        .isEqualTo(Path.of("/models"));
    assertThat(SpeechModels.directory(Map.of("XDG_CACHE_HOME", "/cache"), HOME))
        .isEqualTo(Path.of("/cache/scriptorium/models"));
    assertThat(SpeechModels.directory(Map.of("SCRIPTORIUM_MODELS", ""), HOME))
        .isEqualTo(Path.of("/home/ann/.cache/scriptorium/models"));
  }

  @Test
  void an_empty_directory_has_none() {
    assertThat(SpeechModels.in(directory)).isEmpty();
    assertThat(SpeechModels.in(directory.resolve("missing"))).isEmpty();
  }

  @Test
  void a_file_that_is_not_what_it_must_be_does_not_count() throws IOException {
    for (SpeechModels.Listed listed : SpeechModels.list()) {
      Path file = directory.resolve(listed.name());
      Files.createDirectories(file.getParent());
      Files.writeString(file, "damaged");
    }

    assertThat(SpeechModels.in(directory)).isEmpty();
  }

  @Test
  void the_list_names_all_that_is_used() {
    assertThat(SpeechModels.list())
        .extracting(SpeechModels.Listed::name)
        .contains(
            "moonshine-tiny/encoder_model.onnx",
            "moonshine-tiny/decoder_model_merged.onnx",
            "silero-vad/silero_vad_v6.onnx",
            "llama-vocabulary/vocabulary.txt");
    assertThat(SpeechModels.list()).allMatch(listed -> listed.sha256().matches("[0-9a-f]{64}"));
  }
}
