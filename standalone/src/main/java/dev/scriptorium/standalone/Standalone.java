package dev.scriptorium.standalone;

import dev.scriptorium.standalone.secret.SecretFile;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.SpringApplication;

/** Everything in one JVM, on one data directory, for this machine only. */
public final class Standalone {
  private final Greeting greeting;

  private Standalone(Greeting greeting) {
    this.greeting = greeting;
  }

  /**
   * Starts everything, says so, and runs until it is told to stop by a signal.
   *
   * @param arguments none yet
   */
  public static void main(String[] arguments) {
    var shutdown = ShutdownSequence.onExit();
    try {
      if (arguments.length > 0) {
        throw new StartupFailure("There is no command " + arguments[0] + ".");
      }
      var standalone = start(StandaloneSettings.from(System.getenv()), System.getenv(), shutdown);
      System.out.print(standalone.greeting());
      System.out.flush();
    } catch (StartupFailure failure) {
      exit(shutdown, failure.getMessage());
    } catch (Exception failure) {
      exit(shutdown, "Scriptorium did not start: " + failure.getMessage());
    }
  }

  /**
   * Starts everything and returns when requests are served.
   *
   * @param environment for the account: {@code SCRIPTORIUM_USERNAME} and {@code
   *     SCRIPTORIUM_PASSWORD}
   * @param shutdown gets whatever has been started, also when the start fails
   * @throws StartupFailure with one line, if the ports, the directory or the settings are unusable
   */
  public static Standalone start(
      StandaloneSettings settings, Map<String, String> environment, ShutdownSequence shutdown) {
    var directory = shutdown.add(DataDirectory.open(settings.directory()));
    try {
      var account = AccountProvision.decide(environment, directory.path());
      var secretKey = SecretFile.readOrCreate(directory.path().resolve("secret.key"));
      Infrastructure.recover(directory);
      Ports.checkFree(settings);
      var infrastructure = shutdown.add(Infrastructure.starting(directory, settings));
      var properties =
          new StandaloneProperties(settings.port(), infrastructure, account, secretKey);
      var application = new SpringApplication(StandaloneApplication.class);
      properties.applyTo(application, shutdown);
      Readiness.await(application.run());
      var greeting =
          new Greeting(
              settings.port(),
              infrastructure.broker().bootstrapServers(),
              infrastructure.database().jdbcUrl(),
              account.username(),
              account.origin() == AccountProvision.Origin.GENERATED ? account.password() : null,
              directory.path());
      account.remember(directory.path());
      return new Standalone(greeting);
    } catch (IOException e) {
      throw new StartupFailure("Cannot use %s: %s".formatted(directory.path(), e.getMessage()), e);
    }
  }

  /** Returns the lines for the person at the terminal. */
  public String greeting() {
    return greeting.text();
  }

  private static void exit(ShutdownSequence shutdown, String line) {
    if (!shutdown.isClosing()) {
      System.err.println(line);
      System.exit(1);
    }
  }
}
