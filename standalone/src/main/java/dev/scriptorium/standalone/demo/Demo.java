package dev.scriptorium.standalone.demo;

import dev.scriptorium.standalone.ShutdownSequence;
import dev.scriptorium.standalone.Standalone;
import dev.scriptorium.standalone.StandaloneSettings;
import dev.scriptorium.standalone.StartupFailure;
import dev.scriptorium.standalone.ThrowAwayDirectory;
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
      new Demo(System.getenv(), System.out).show(shutdown);
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
   * Shows everything.
   *
   * @param shutdown gets what has been started for it
   * @throws DemoFailure with the reason, if anything is off
   */
  void show(ShutdownSequence shutdown) throws IOException {
    var target = target(shutdown);
    try (var http = new HttpDialog(target.http());
        var events = EventTail.fromNow(target.kafka())) {
      new DemoScript(http, events, terminal).play(target);
    }
    terminal.printf("%nEverything is as it should be.%n");
  }

  private DemoTarget target(ShutdownSequence shutdown) throws IOException {
    var running = new RunningScriptorium(settings.port());
    if (running.isThere()) {
      terminal.printf("Using the Scriptorium that runs on port %d.%n", settings.port());
      return local(password());
    }
    return started(shutdown);
  }

  private DemoTarget started(ShutdownSequence shutdown) throws IOException {
    var password = value(PASSWORD, "");
    var directory = settings.directory();
    if (password.isEmpty()) {
      password = UUID.randomUUID().toString();
      directory = shutdown.add(ThrowAwayDirectory.create()).path();
      terminal.printf(
          "Starting a Scriptorium on a temporary directory (%s shows yours, in DATA_DIR).%n",
          PASSWORD);
    } else {
      terminal.printf("Starting a Scriptorium on %s.%n", directory.toAbsolutePath());
    }
    var own =
        new StandaloneSettings(
            settings.port(), settings.kafkaPort(), settings.postgresPort(), directory);
    Standalone.start(own, Map.of(USERNAME, username(), PASSWORD, password), shutdown);
    return local(password);
  }

  private DemoTarget local(String password) {
    return DemoTarget.local(settings.port(), settings.kafkaPort(), username(), password);
  }

  private String username() {
    return value(USERNAME, "demo");
  }

  private String password() {
    var password = value(PASSWORD, "");
    if (password.isEmpty()) {
      throw new DemoFailure(
          "Set %s to the password of %s there (and %s for somebody else)."
              .formatted(PASSWORD, username(), USERNAME));
    }
    return password;
  }

  private String value(String name, String fallback) {
    var value = environment.getOrDefault(name, "");
    return value.isEmpty() ? fallback : value;
  }
}
