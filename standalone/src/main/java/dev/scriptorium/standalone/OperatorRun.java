package dev.scriptorium.standalone;

import dev.scriptorium.gateway.account.AccountsCommand;
import dev.scriptorium.gateway.work.WorkerTokenCommand;
import dev.scriptorium.processor.ProcessorApplication;
import dev.scriptorium.processor.operator.OperatorCommands;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** An operator command, on a data directory that a Scriptorium runs on, or none. */
final class OperatorRun {

  private OperatorRun() {}

  /**
   * Runs the command on the broker and database that are running, or on its own, and returns its
   * exit code.
   *
   * @param shutdown receives whatever has been started
   * @throws StartupFailure with one line, for an unknown command or an unusable directory
   */
  static int run(
      StandaloneSettings settings,
      List<String> command,
      ShutdownSequence shutdown,
      PrintStream terminal) {
    var options = command.subList(1, command.size());
    switch (command.getFirst()) {
      case WorkerTokenCommand.NAME -> {
        return DatabaseCommandRun.run(
            settings, shutdown, database -> WorkerTokenCommand.run(options, database, terminal));
      }
      case AccountsCommand.NAME -> {
        return DatabaseCommandRun.run(
            settings, shutdown, database -> AccountsCommand.run(options, database, terminal));
      }
      default -> {
        return ofProcessor(settings, command, shutdown, terminal);
      }
    }
  }

  private static int ofProcessor(
      StandaloneSettings settings,
      List<String> command,
      ShutdownSequence shutdown,
      PrintStream terminal) {
    if (!OperatorCommands.isOne(command)) {
      throw new StartupFailure(
          "Unknown command %s. Commands: demo, accept-log, set-aside, republish,"
              + " rebuild, accounts, worker-token.".formatted(command.getFirst()));
    }
    var properties = new HashMap<>(infrastructure(settings, shutdown));
    properties.put("scriptorium.processor.apply-commands", false);
    // As arguments, so that no environment variable can point them at another system
    var arguments =
        properties.entrySet().stream()
            .map(property -> "--%s=%s".formatted(property.getKey(), property.getValue()))
            .toArray(String[]::new);
    var context =
        shutdown.add(
            new SpringApplicationBuilder(ProcessorApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .run(arguments));
    return context.getBean(OperatorCommands.class).run(command, terminal);
  }

  /** Of the Scriptorium that runs on the directory; its own if none does. */
  private static Map<String, Object> infrastructure(
      StandaloneSettings settings, ShutdownSequence shutdown) {
    DataDirectory directory;
    try {
      directory = shutdown.add(DataDirectory.open(settings.directory()));
    } catch (StartupFailure inUse) {
      return Infrastructure.runningProperties(settings, inUse);
    }
    Infrastructure.recover(directory);
    Ports.checkFree(settings);
    return shutdown
        .add(Infrastructure.starting(directory, settings, StartUpTimes.fromNow()))
        .properties();
  }
}
