package dev.scriptorium.worker;

import dev.scriptorium.worker.config.Secret;
import dev.scriptorium.worker.config.SettingsReader;
import dev.scriptorium.worker.protocol.Backoff;
import dev.scriptorium.worker.protocol.Repeater;
import dev.scriptorium.worker.protocol.ServerAddress;
import dev.scriptorium.worker.protocol.WorkClient;
import dev.scriptorium.worker.scratch.ScratchDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The worker from its settings to its exit status. */
final class WorkerProcess {

  private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);

  private static final String HELP =
      """
      Takes tasks from a Scriptorium server, does them, and sends the results (docs/worker.md).

        java -cp ... dev.scriptorium.worker.Worker

      Settings are environment variables; all of them are in docs/settings.md. The main ones:
        SCRIPTORIUM_WORKER_SERVER      http://127.0.0.1:8080
        SCRIPTORIUM_WORKER_TOKEN_FILE  a file with the worker's token; or SCRIPTORIUM_WORKER_TOKEN
        SCRIPTORIUM_WORKER_SCRATCH     a directory for files of the moment
        SCRIPTORIUM_WORKER_PARENT      a process id: the worker ends when that process does
        SCRIPTORIUM_WORKER_SLOTS_FETCH, _PROBE, _SPEECH, _SANDBOX: tasks at the same time; 0: none
        SCRIPTORIUM_MODELS             the directory of the speech models

      Exit status: 0 stopped, 64 usage, 70 work that does not end, 76 protocol refused,
      77 token refused, 78 settings or something missing.
      """;

  private final Map<String, String> environment;
  private final SettingsReader settings;
  private final CountDownLatch done = new CountDownLatch(1);

  WorkerProcess(Map<String, String> environment) {
    this.environment = environment;
    this.settings = new SettingsReader(environment);
  }

  Ending run(String[] arguments) {
    if (List.of(arguments).equals(List.of("--help"))) {
      System.out.print(HELP);
      return Ending.STOPPED;
    }
    if (arguments.length > 0) {
      System.err.print(HELP);
      return Ending.USAGE;
    }
    try {
      return run(settings.read(WorkerProperties.class));
    } catch (IllegalArgumentException | IOException e) {
      LOG.error("The worker cannot start: {}", e.getMessage());
      return Ending.UNUSABLE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Ending.STOPPED;
    } finally {
      done.countDown();
    }
  }

  private Ending run(WorkerProperties properties) throws IOException, InterruptedException {
    Secret token = token(properties);
    ServerAddress server = ServerAddress.parse(properties.server());
    Repeater repeater =
        new Repeater(new Backoff(properties.retryFirst(), properties.retryLongest()));
    Path scratchRoot = scratchRoot(properties);
    try (ScratchDirectory scratch = ScratchDirectory.open(scratchRoot);
        WorkClient client = new WorkClient(server, token);
        Skills skills =
            Skills.open(
                settings,
                environment,
                properties,
                scratch,
                scratchRoot.resolve("tools"),
                client,
                repeater)) {
      String instance = Instance.name(environment);
      WorkLoop loop =
          new WorkLoop(client, repeater, instance, properties, scratch, Clock.systemUTC());
      return run(loop, skills.groups(), properties, instance);
    }
  }

  private Ending run(
      WorkLoop loop, List<SlotGroup> groups, WorkerProperties properties, String instance)
      throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(loop), "stop"));
    LOG.info(
        "Worker {} for {}: {}",
        instance,
        properties.server(),
        groups.stream().map(group -> group.name() + " x" + group.slots()).toList());
    ParentWatch.start(properties.parent(), () -> loop.stop(Ending.STOPPED));
    loop.start(groups);
    Ending ending = loop.await();
    LOG.info("The worker ends: {}", ending);
    return ending;
  }

  /** On SIGTERM: the process ends when this returns. */
  private void stop(WorkLoop loop) {
    loop.stop(Ending.STOPPED);
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Secret token(WorkerProperties properties) throws IOException {
    if (!properties.token().value().isEmpty()) {
      return properties.token();
    }
    Path file = settings.read(TokenProperties.class).file();
    if (file.toString().isEmpty()) {
      throw new IllegalArgumentException(
          "no token: set SCRIPTORIUM_WORKER_TOKEN_FILE or SCRIPTORIUM_WORKER_TOKEN");
    }
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException("the token file cannot be read: " + file);
    }
    String token = Files.readString(file).strip();
    if (token.isEmpty() || token.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new IllegalArgumentException("no token in the token file: " + file);
    }
    return new Secret(token);
  }

  private static Path scratchRoot(WorkerProperties properties) {
    return properties.scratch().toString().isEmpty()
        ? Path.of(System.getProperty("java.io.tmpdir"), "scriptorium-worker")
        : properties.scratch().toAbsolutePath();
  }
}
