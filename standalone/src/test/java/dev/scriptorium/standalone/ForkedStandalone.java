package dev.scriptorium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Scriptorium in a separate JVM, to be killed. */
final class ForkedStandalone implements AutoCloseable {
  private final Process process;
  private final Path output;
  private final Path errors;

  private ForkedStandalone(Process process, Path output, Path errors) {
    this.process = process;
    this.output = output;
    this.errors = errors;
  }

  /** Starts it with these settings and variables in its environment. */
  static ForkedStandalone start(StandaloneSettings settings, Map<String, String> variables)
      throws IOException {
    var output = Files.createTempFile("scriptorium-", ".out");
    var errors = Files.createTempFile("scriptorium-", ".err");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    if (Runtime.version().feature() >= 24) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.add("-XX:TieredStopAtLevel=1");
    var binaries = System.getProperty("scriptorium.postgres.binaries");
    if (binaries != null) {
      command.add("-Dscriptorium.postgres.binaries=" + binaries);
    }
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Standalone.class.getName()));
    var builder =
        new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
    var environment = new HashMap<>(variables);
    environment.put("PORT", Integer.toString(settings.port()));
    environment.put("KAFKA_PORT", Integer.toString(settings.kafkaPort()));
    environment.put("POSTGRES_PORT", Integer.toString(settings.postgresPort()));
    environment.put("DATA_DIR", settings.directory().toString());
    builder.environment().keySet().removeIf(name -> name.startsWith("SCRIPTORIUM_"));
    // It logs as ./run does; the class path of tests has another configuration
    environment.put("LOGGING_CONFIG", "classpath:logback.xml");
    builder.environment().putAll(environment);
    return new ForkedStandalone(builder.start(), output, errors);
  }

  ForkedStandalone untilReady() {
    Awaitility.await()
        .atMost(Waiting.LIMIT)
        .pollInterval(Duration.ofMillis(50))
        .failFast(() -> assertThat(process.isAlive()).as("%s%s", output(), errors()).isTrue())
        .until(() -> output().contains("Scriptorium is ready"));
    return this;
  }

  /** Waits until it exits and returns the exit code. */
  int exitCode() throws InterruptedException {
    assertThat(process.waitFor(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  /** Sends SIGTERM and waits until it exits. */
  void terminate() throws InterruptedException {
    process.destroy();
    exitCode();
  }

  /** Sends SIGKILL and waits until it exits. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    exitCode();
  }

  /** Processes that it has started. */
  Stream<ProcessHandle> descendants() {
    return process.descendants();
  }

  String output() throws IOException {
    return Files.readString(output);
  }

  String errors() throws IOException {
    return Files.readString(errors);
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    Files.deleteIfExists(output);
    Files.deleteIfExists(errors);
  }
}
