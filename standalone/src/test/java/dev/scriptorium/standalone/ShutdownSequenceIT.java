package dev.scriptorium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ShutdownSequenceIT {

  @Test
  void a_stop_that_hangs_ends_the_process_nevertheless() throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Hanging.class.getName())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(process.waitFor(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(1);
    } finally {
      process.destroyForcibly();
    }
  }

  /** Exits, but for a step that never returns. */
  static final class Hanging {
    private Hanging() {}

    public static void main(String[] arguments) {
      ShutdownSequence.onExit(Duration.ofMillis(100))
          .add(
              () -> {
                while (true) {
                  Thread.sleep(Waiting.LIMIT);
                }
              });
      System.exit(0);
    }
  }
}
