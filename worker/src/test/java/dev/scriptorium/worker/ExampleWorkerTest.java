package dev.scriptorium.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scriptorium.captions.element.ElementList;
import dev.scriptorium.captions.element.ElementListLimits;
import dev.scriptorium.captions.element.ElementListReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code scripts/example-worker.py}. Needs Python 3. */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ExampleWorkerTest {

  @TempDir Path directory;

  @Test
  void the_example_does_a_task_and_repeats_what_is_not_answered() throws Exception {
    assumeTrue(hasPython(), "LEFT OUT: no python3 here");
    Path token = Files.writeString(directory.resolve("token"), ScriptedServer.TOKEN);
    try (ScriptedServer server = new ScriptedServer()) {
      server.failFirst(1, "POST /work/claims", 503);
      server.failFirst(1, "POST .*/complete", 503);
      UUID lease = server.offer("TRANSCRIBE", "example", "{\"durationMs\":4000}", "[]", "[]");
      ProcessBuilder builder =
          new ProcessBuilder("python3", "../scripts/example-worker.py", server.url(), "--once")
              .redirectErrorStream(true);
      builder.environment().put("SCRIPTORIUM_WORKER_TOKEN_FILE", token.toString());
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes());

      assertThat(process.waitFor()).as(said).isZero();
      assertThat(said).contains("COMPLETED");
      assertThat(server.calls("POST .*/complete")).hasSize(2);
      ElementList list =
          new ElementListReader(ElementListLimits.DEFAULT)
              .read(new ByteArrayInputStream(server.results.get(lease + "/elements")));
      assertThat(list.endTime()).isEqualTo(4_000);
    }
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
