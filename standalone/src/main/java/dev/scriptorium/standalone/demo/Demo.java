package dev.scriptorium.standalone.demo;

import dev.scriptorium.standalone.ShutdownSequence;
import dev.scriptorium.standalone.Standalone;
import dev.scriptorium.standalone.StandaloneSettings;
import dev.scriptorium.standalone.StartupFailure;
import dev.scriptorium.standalone.TemporaryDirectory;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.UUID;

/** {@code ./run demo}: both dialects and their events, on a running Scriptorium or on its own. */
public final class Demo {
  private static final String USERNAME = "SCRIPTORIUM_USERNAME";
  private static final String PASSWORD = "SCRIPTORIUM_PASSWORD";

  private final Map<String, String> environment;
  private final StandaloneSettings settings;
  private final PrintStream terminal;

  Demo(Map<String, String> environment, PrintStream terminal) {
    this.environment = environment;
    this.terminal = terminal;
    this.settings = StandaloneSettings.from(environment);
  }

  /** Exits with 0, or with 1 and the reason. */
  public static void main(String[] arguments) {
    var shutdown = ShutdownSequence.onExit();
    try {
      new Demo(System.getenv(), System.out).run(shutdown);
    } catch (DemoFailure | StartupFailure | IOException failure) {
      if (!shutdown.isClosing()) {
        System.out.flush();
        System.err.println(failure.getMessage());
        System.exit(1);
      }
      return;
    }
    System.exit(0);
  }

  /**
   * Runs the demo.
   *
   * @param shutdown receives what has been started
   * @throws DemoFailure with the reason, if a check fails
   */
  void run(ShutdownSequence shutdown) throws IOException {
    var target = target(shutdown);
    try (var http = new DialectClient(target.http());
        var events = EventTail.fromNow(target.kafka())) {
      var script = new DemoScript(http, events, terminal);
      var token = script.runDialects(target);
      script.run(new TranscriptionScript(http, terminal, environment), token);
    }
    terminal.printf("%nAll checks passed.%n");
  }

  /** Only what needs no worker: for a run that trains the JVM. */
  void runDialects(ShutdownSequence shutdown) throws IOException {
    var target = target(shutdown);
    try (var http = new DialectClient(target.http());
        var events = EventTail.fromNow(target.kafka())) {
      new DemoScript(http, events, terminal).runDialects(target);
    }
  }

  private DemoTarget target(ShutdownSequence shutdown) throws IOException {
    var running = new RunningScriptorium(settings.port());
    if (running.isRunning()) {
      terminal.printf("Using the Scriptorium running on port %d.%n", settings.port());
      return DemoTarget.of(settings, username(), password());
    }
    return started(shutdown);
  }

  private DemoTarget started(ShutdownSequence shutdown) throws IOException {
    var password = value(PASSWORD, "");
    var directory = settings.directory();
    if (password.isEmpty()) {
      password = UUID.randomUUID().toString();
      directory = shutdown.add(TemporaryDirectory.create()).path();
      terminal.printf(
          "Starting Scriptorium in a temporary directory. With %s set it uses DATA_DIR instead.%n",
          PASSWORD);
    } else {
      terminal.printf("Starting Scriptorium in %s.%n", directory.toAbsolutePath());
    }
    var own =
        new StandaloneSettings(
            settings.port(),
            settings.kafkaPort(),
            settings.postgresPort(),
            directory,
            settings.tls(),
            settings.kafkaAccess());
    Standalone.start(own, Map.of(USERNAME, username(), PASSWORD, password), shutdown);
    return DemoTarget.of(own, username(), password);
  }

  private String username() {
    return value(USERNAME, "demo");
  }

  private String password() {
    var password = value(PASSWORD, "");
    if (password.isEmpty()) {
      throw new DemoFailure(
          "Set %s to the password of %s (and %s for another account)."
              .formatted(PASSWORD, username(), USERNAME));
    }
    return password;
  }

  private String value(String name, String fallback) {
    var value = environment.getOrDefault(name, "");
    return value.isEmpty() ? fallback : value;
  }
}
