package dev.scriptorium.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process. */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WorkerTest {

  private static final int TERMINATED = 143;

  @TempDir Path directory;
  private final List<Process> started = new ArrayList<>();
  private ScriptedServer server;

  @BeforeEach
  void start() throws IOException {
    server = new ScriptedServer();
  }

  @AfterEach
  void stop() {
    server.close();
    started.forEach(Process::destroyForcibly);
  }

  private Path log() {
    return directory.resolve("worker.log");
  }

  private Map<String, String> environment() throws IOException {
    Path token = Files.writeString(directory.resolve("token"), ScriptedServer.TOKEN + "\n");
    Map<String, String> environment = new HashMap<>();
    environment.put("SCRIPTORIUM_WORKER_SERVER", server.url());
    environment.put("SCRIPTORIUM_WORKER_TOKEN_FILE", token.toString());
    environment.put("SCRIPTORIUM_WORKER_SCRATCH", directory.resolve("scratch").toString());
    environment.put("SCRIPTORIUM_MODELS", directory.resolve("no-models").toString());
    environment.put("SCRIPTORIUM_WORKER_SANDBOX_DELAY", "1h");
    return environment;
  }

  private Process worker(Map<String, String> environment, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Worker.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    started.add(process);
    return process;
  }

  @Test
  void a_worker_that_is_terminated_gives_its_task_back_and_leaves_nothing() throws Exception {
    UUID lease = server.offerSandbox(1_000);
    Process worker = worker(environment());
    server.await("POST /work/heartbeats");
    String arguments = Files.readString(Path.of("/proc", worker.pid() + "", "cmdline"));
    worker.destroy();

    assertThat(worker.waitFor()).isEqualTo(TERMINATED);
    assertThat(server.calls("(PUT|POST) /work/leases/" + lease + "/.*"))
        .extracting(ScriptedServer.Call::path)
        .containsExactly("/work/leases/" + lease + "/release");
    try (var left = Files.list(directory.resolve("scratch"))) {
      assertThat(left).noneMatch(file -> file.getFileName().toString().startsWith("worker-"));
    }
    String log = Files.readString(log());
    assertThat(log + arguments).doesNotContain(ScriptedServer.TOKEN);
    assertThat(log.lines().filter(line -> line.contains("Speech is not claimed"))).hasSize(1);
    assertThat(log.lines()).allMatch(line -> line.matches("\\d\\d:\\d\\d:\\d\\d.* worker - .*"));
    assertThat(server.calls("POST /work/claims"))
        .extracting(call -> call.body().path("capabilities").toString())
        .noneMatch(capabilities -> capabilities.contains("speech"))
        .anyMatch(capabilities -> capabilities.contains("FETCH_MEDIA"))
        .anyMatch(capabilities -> capabilities.contains("PROBE_MEDIA"));
  }

  @Test
  void a_worker_ends_when_its_parent_does_however_that_dies() throws Exception {
    Process parent = new ProcessBuilder("sleep", "1000").start();
    started.add(parent);
    Map<String, String> environment = environment();
    environment.put("SCRIPTORIUM_WORKER_PARENT", String.valueOf(parent.pid()));
    UUID lease = server.offerSandbox(1_000);
    Process worker = worker(environment);
    server.await("POST /work/heartbeats");
    parent.destroyForcibly();

    assertThat(worker.waitFor()).isZero();
    server.await("POST /work/leases/" + lease + "/release");
  }

  @Test
  void help_is_shown_and_other_words_are_refused() throws Exception {
    assertThat(worker(Map.of(), "--help").waitFor()).isZero();
    assertThat(Files.readString(log())).contains("SCRIPTORIUM_WORKER_TOKEN_FILE");
    assertThat(worker(Map.of(), "--token", "x").waitFor()).isEqualTo(Ending.USAGE.status());
  }

  @Test
  void a_start_that_cannot_be_says_why_in_one_line() throws Exception {
    Map<String, String> environment = environment();
    environment.remove("SCRIPTORIUM_WORKER_TOKEN_FILE");
    assertThat(worker(environment).waitFor()).isEqualTo(Ending.UNUSABLE.status());
    assertThat(Files.readAllLines(log())).singleElement().asString().contains("no token");

    environment = environment();
    environment.put("SCRIPTORIUM_WORKER_SLOTS_FETCH", "many");
    assertThat(worker(environment).waitFor()).isEqualTo(Ending.UNUSABLE.status());
    assertThat(Files.readAllLines(log()))
        .singleElement()
        .asString()
        .contains("SCRIPTORIUM_WORKER_SLOTS_FETCH");

    environment = environment();
    environment.put("SCRIPTORIUM_WORKER_TOKEN", "another");
    assertThat(worker(environment).waitFor()).isEqualTo(Ending.TOKEN_REFUSED.status());
    assertThat(Files.readString(log())).contains("refuses claims: status 401");
  }
}
