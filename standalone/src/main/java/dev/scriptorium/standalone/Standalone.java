package dev.scriptorium.standalone;

import dev.scriptorium.common.start.FailedStart;
import dev.scriptorium.gateway.account.ShortPasswordException;
import dev.scriptorium.standalone.StartUpTimes.Part;
import dev.scriptorium.standalone.secret.SecretFile;
import dev.scriptorium.standalone.worker.WorkerSupervisor;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.SpringApplication;

/** Everything in one JVM, on one data directory, listening on loopback only. */
public final class Standalone implements AutoCloseable {
  private final ShutdownSequence shutdown;
  private final Greeting greeting;
  private final AccountProvision account;

  private Standalone(ShutdownSequence shutdown, Greeting greeting, AccountProvision account) {
    this.shutdown = shutdown;
    this.greeting = greeting;
    this.account = account;
  }

  /**
   * Starts everything, prints the greeting, and runs until a signal stops it.
   *
   * @param arguments none, or an operator command (docs/operations.md)
   */
  public static void main(String[] arguments) {
    var shutdown = ShutdownSequence.onExit();
    try {
      var command = List.of(arguments);
      if (!command.isEmpty()) {
        System.exit(
            OperatorRun.run(
                StandaloneSettings.from(System.getenv()), command, shutdown, System.out));
      }
      var times = StartUpTimes.ofThisProcess();
      start(StandaloneSettings.from(System.getenv()), System.getenv(), shutdown, times)
          .greet(System.out);
    } catch (StartupFailure failure) {
      exit(shutdown, failure.getMessage());
    } catch (Exception failure) {
      exit(shutdown, "Scriptorium did not start: " + FailedStart.line(failure));
    }
  }

  /**
   * Starts everything and returns when requests are served; {@link #close} stops it.
   *
   * @param environment for the account: {@code SCRIPTORIUM_USERNAME} and {@code
   *     SCRIPTORIUM_PASSWORD}
   * @throws StartupFailure with one line, if the ports, the directory or the settings cannot be
   *     used
   */
  public static Standalone start(StandaloneSettings settings, Map<String, String> environment) {
    var shutdown = new ShutdownSequence();
    try {
      return start(settings, environment, shutdown);
    } catch (RuntimeException failure) {
      shutdown.close();
      throw failure;
    }
  }

  /**
   * Starts everything and returns when requests are served.
   *
   * @param environment for the account: {@code SCRIPTORIUM_USERNAME} and {@code
   *     SCRIPTORIUM_PASSWORD}
   * @param shutdown receives whatever has been started, even if the start fails
   * @throws StartupFailure with one line, if the ports, the directory or the settings cannot be
   *     used
   */
  public static Standalone start(
      StandaloneSettings settings, Map<String, String> environment, ShutdownSequence shutdown) {
    return start(settings, environment, shutdown, StartUpTimes.fromNow());
  }

  private static Standalone start(
      StandaloneSettings settings,
      Map<String, String> environment,
      ShutdownSequence shutdown,
      StartUpTimes times) {
    if (settings.tls() != null) {
      settings.tls().check();
    }
    var directory = shutdown.add(DataDirectory.open(settings.directory()));
    try {
      var account = AccountProvision.decide(environment, directory.path());
      var secretKey = SecretFile.readOrCreate(directory.path().resolve("secret.key"));
      var recovery = System.nanoTime();
      Infrastructure.recover(directory);
      times.addSince(Part.ORPHANED_SERVER, recovery);
      Ports.checkFree(settings);
      var infrastructure = shutdown.add(Infrastructure.starting(directory, settings, times));
      var properties = new StandaloneProperties(settings, infrastructure, account, secretKey);
      var application = new SpringApplication(StandaloneApplication.class);
      properties.applyTo(application, shutdown, times);
      var begin = System.nanoTime();
      var context = application.run();
      times.addSince(Part.APPLICATION, begin);
      var served = System.nanoTime();
      Readiness.await(context);
      times.addSince(Part.READINESS, served);
      shutdown.add(WorkerSupervisor.start(context, settings.port(), directory.path()));
      var greeting =
          new Greeting(
              settings,
              infrastructure.broker().bootstrapServers(),
              infrastructure.database().jdbcUrl(),
              account.username(),
              account.origin() == AccountProvision.Origin.GENERATED ? account.password() : null,
              directory.path(),
              times.text());
      return new Standalone(shutdown, greeting, account);
    } catch (SpringApplication.AbandonedRunException e) {
      throw e.getCause() instanceof StartupFailure failure ? failure : e;
    } catch (BeanCreationException e) {
      throw e.getMostSpecificCause() instanceof ShortPasswordException cause
          ? new StartupFailure(String.valueOf(cause.getMessage()), e)
          : e;
    } catch (IOException e) {
      throw new StartupFailure("Cannot use %s: %s".formatted(directory.path(), e.getMessage()), e);
    }
  }

  /** Prints the greeting; a generated password has then been shown. */
  void greet(PrintStream terminal) throws IOException {
    terminal.print(greeting.text());
    terminal.flush();
    account.markProvisioned(greeting.directory());
  }

  /** Stops serving, then stops the broker and the database, then releases the directory. */
  @Override
  public void close() {
    shutdown.close();
  }

  private static void exit(ShutdownSequence shutdown, String line) {
    if (!shutdown.isClosing()) {
      System.err.println(line);
      System.exit(1);
    }
  }
}
