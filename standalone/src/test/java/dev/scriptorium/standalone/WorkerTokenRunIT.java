package dev.scriptorium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.standalone.stack.Stack;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerTokenRunIT {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void a_running_scriptorium_accepts_the_token_at_once() throws Exception {
    try (var shutdown = new ShutdownSequence()) {
      assertThat(run(Stack.shared().settings(), shutdown)).isZero();
    }
    URI leases = Stack.shared().base().resolve("/work/leases?instance=x");
    var request = HttpRequest.newBuilder(leases).header("Authorization", "Bearer " + token());
    var response = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("{\"leases\":[]}");
  }

  @Test
  void one_that_does_not_run_gets_it_too(@TempDir Path directory) {
    var settings =
        new StandaloneSettings(FreePorts.one(), FreePorts.one(), FreePorts.one(), directory);
    try (var shutdown = new ShutdownSequence()) {
      assertThat(run(settings, shutdown)).isZero();
    }
    assertThat(token()).startsWith("work_");
  }

  private int run(StandaloneSettings settings, ShutdownSequence shutdown) {
    return OperatorRun.run(
        settings,
        List.of("worker-token", "--name", "test"),
        shutdown,
        new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private String token() {
    return printed.toString(StandardCharsets.UTF_8).strip();
  }
}
