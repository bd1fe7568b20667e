package dev.scriptorium.worker.engine.speech;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The engine for all tests that need the models; loaded once. */
final class LoadedModels {

  private static @Nullable SpeechEngine engine;

  private LoadedModels() {}

  /** Skips the test, loudly, where there are no models. */
  static synchronized SpeechEngine engine() throws IOException {
    if (engine == null) {
      Path directory =
          SpeechModels.directory(System.getenv(), Path.of(System.getProperty("user.home")));
      Optional<SpeechModels> models = SpeechModels.in(directory);
      if (models.isEmpty()) {
        System.out.println(
            "SKIPPED speech: no models in " + directory + "; " + SpeechModels.HOW_TO_GET);
        abort("no models");
      }
      engine = SpeechEngine.load(models.get());
    }
    return engine;
  }
}
