package dev.scriptorium.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scriptorium.standalone.FreePorts;
import dev.scriptorium.standalone.ShutdownSequence;
import dev.scriptorium.standalone.Standalone;
import dev.scriptorium.standalone.StandaloneSettings;
import dev.scriptorium.standalone.TemporaryDirectory;
import dev.scriptorium.standalone.stack.Stack;
import dev.scriptorium.standalone.stack.Tone;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The descriptions in {@code docs} as others use them: linters find no error, and the clients that
 * openapi-generator makes of them compile and bring a job from its creation to its captions; see
 * scripts/check-descriptions.
 */
@EnabledIfSystemProperty(
    named = "generated.clients",
    matches = "true",
    disabledReason = "not yet seen green as a whole; run by hand with -Dgenerated.clients=true")
class GeneratedClientsIT {

  private static final int NOT_INSTALLED = 2;
  private static final String PEOPLE = "scriptorium.gateway.engine.people";
  private static final ShutdownSequence SHUTDOWN = new ShutdownSequence();

  private static Map<String, String> environment;

  /** What a script ended with, and all that it printed. */
  private record Result(int status, String output) {}

  @BeforeAll
  static void generate() throws Exception {
    Result generated = check("generate", Map.of());
    assertThat(generated.status()).as(generated.output()).isZero();
    Path directory = SHUTDOWN.add(TemporaryDirectory.create()).path();
    StandaloneSettings settings =
        new StandaloneSettings(FreePorts.one(), FreePorts.one(), FreePorts.one(), directory);
    System.setProperty(PEOPLE, "WAIT");
    try {
      Standalone.start(
          settings,
          Map.of("SCRIPTORIUM_USERNAME", Stack.USERNAME, "SCRIPTORIUM_PASSWORD", Stack.PASSWORD),
          SHUTDOWN);
    } finally {
      System.clearProperty(PEOPLE);
    }
    environment =
        Map.of(
            "SCRIPTORIUM_SERVER",
            "http://localhost:" + settings.port(),
            "SCRIPTORIUM_USERNAME",
            Stack.USERNAME,
            "SCRIPTORIUM_PASSWORD",
            Stack.PASSWORD,
            "SCRIPTORIUM_WORKER_TOKEN",
            Files.readString(directory.resolve("worker.token")).strip(),
            "SCRIPTORIUM_RECORDING",
            Files.write(directory.resolve("tone.wav"), Tone.wave(1)).toString());
  }

  @AfterAll
  static void stop() {
    SHUTDOWN.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"java", "python", "typescript"})
  void generated_clients_bring_a_job_to_its_captions(String language) throws Exception {
    succeeds(check(language, environment));
  }

  @Test
  void linters_find_no_error() throws Exception {
    succeeds(check("lint", Map.of()));
  }

  private static void succeeds(Result result) {
    assumeTrue(result.status() != NOT_INSTALLED, result.output());
    assertThat(result.status()).as(result.output()).isZero();
  }

  private static Result check(String part, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder script =
        new ProcessBuilder("bash", "../scripts/check-descriptions", part).redirectErrorStream(true);
    script.environment().put("JAVA_HOME", System.getProperty("java.home"));
    script.environment().remove("SCRIPTORIUM_SERVER");
    script.environment().putAll(environment);
    Process process = script.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    System.out.print(output);
    return new Result(process.waitFor(), output);
  }
}
