package dev.scriptorium.worker;

import dev.scriptorium.worker.config.Secret;
import dev.scriptorium.worker.config.SettingsReader;
import dev.scriptorium.worker.engine.sandbox.SandboxProperties;
import dev.scriptorium.worker.fetch.FetchProperties;
import dev.scriptorium.worker.protocol.Backoff;
import dev.scriptorium.worker.protocol.Capability;
import dev.scriptorium.worker.protocol.Repeater;
import dev.scriptorium.worker.protocol.ServerAddress;
import dev.scriptorium.worker.protocol.WorkClient;
import dev.scriptorium.worker.scratch.ScratchDirectory;
import dev.scriptorium.worker.task.InputFiles;
import dev.scriptorium.worker.task.TaskWork;
import dev.scriptorium.worker.task.TranscribeSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A loop that runs against a scripted server, with short pauses. */
final class RunningLoop implements AutoCloseable {

  final ScratchDirectory scratch;
  final WorkClient client;
  final Repeater repeater = new Repeater(new Backoff(Duration.ofMillis(2), Duration.ofMillis(20)));
  final SettingsReader settings;
  private final WorkLoop loop;
  private final List<SlotGroup> groups = new ArrayList<>();
  private final CompletableFuture<Ending> ending = new CompletableFuture<>();

  /**
   * @param more settings beside those of the test
   */
  RunningLoop(ScriptedServer server, Path directory, Map<String, String> more) throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("SCRIPTORIUM_WORKER_TOKEN", ScriptedServer.TOKEN);
    environment.put("SCRIPTORIUM_WORKER_RETRYLONGEST", "20ms");
    environment.put("SCRIPTORIUM_WORKER_STALLTIMEOUT", "5m");
    environment.putAll(more);
    settings = new SettingsReader(environment);
    WorkerProperties properties = settings.read(WorkerProperties.class);
    scratch = ScratchDirectory.open(directory.resolve("scratch"));
    Secret token = properties.token();
    client = new WorkClient(ServerAddress.parse(server.url()), token);
    loop = new WorkLoop(client, repeater, "test-1", properties, scratch, Clock.systemUTC());
  }

  InputFiles inputs() {
    return new InputFiles(client, repeater, settings.read(FetchProperties.class).freeSpace());
  }

  RunningLoop with(String kind, String engine, int slots, TaskWork work) {
    groups.add(new SlotGroup(new Capability(kind, engine, List.of()), slots, work));
    return this;
  }

  RunningLoop withSandbox(int slots) {
    SandboxProperties properties = settings.read(SandboxProperties.class);
    return with(
        "TRANSCRIBE", "sandbox", slots, new TranscribeSandbox(properties, Clock.systemUTC()));
  }

  RunningLoop start() {
    loop.start(groups);
    Thread.ofVirtual().start(this::await);
    return this;
  }

  private void await() {
    try {
      ending.complete(loop.await());
    } catch (InterruptedException e) {
      ending.completeExceptionally(e);
    }
  }

  /** Waits for the loop to end by itself. */
  Ending ending() {
    return ending.join();
  }

  Ending stop() {
    loop.stop(Ending.STOPPED);
    return ending.join();
  }

  /** Files of tasks that are there. */
  List<Path> files() throws IOException {
    try (Stream<Path> found = Files.list(scratch.path())) {
      return found.toList();
    }
  }

  @Override
  public void close() throws IOException {
    stop();
    client.close();
    scratch.close();
  }
}
