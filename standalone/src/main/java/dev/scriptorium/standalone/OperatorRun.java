package dev.scriptorium.standalone;

import dev.scriptorium.gateway.work.WorkerTokenCommand;
import dev.scriptorium.processor.ProcessorApplication;
import dev.scriptorium.processor.operator.OperatorCommands;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** An operator command, on a data directory that no running Scriptorium uses. */
final class OperatorRun {

  private OperatorRun() {}

  /**
   * Starts broker and database, runs the command, and returns its exit code.
   *
   * @param shutdown receives whatever has been started
   * @throws StartupFailure with one line, for an unknown command or an unusable directory
   */
  static int run(
      StandaloneSettings settings,
      List<String> command,
      ShutdownSequence shutdown,
      PrintStream terminal) {
    if (command.getFirst().equals(WorkerTokenCommand.NAME)) {
      return WorkerTokenRun.run(settings, command.subList(1, command.size()), shutdown, terminal);
    }
    if (!OperatorCommands.isOne(command)) {
      throw new StartupFailure(
          "Unknown command %s. Commands: demo, accept-log, republish, rebuild,"
              + " worker-token.".formatted(command.getFirst()));
    }
    var directory = shutdown.add(DataDirectory.open(settings.directory()));
    Infrastructure.recover(directory);
    Ports.checkFree(settings);
    var infrastructure =
        shutdown.add(Infrastructure.starting(directory, settings, StartUpTimes.fromNow()));
    var properties = new HashMap<>(infrastructure.properties());
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
}
