package dev.scriptorium.standalone;

import dev.scriptorium.processor.ProcessorApplication;
import dev.scriptorium.processor.operator.OperatorCommands;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** One command of the operator, on a data directory that no running Scriptorium is using. */
final class OperatorRun {

  private OperatorRun() {}

  /**
   * Starts broker and database, has the command done, and returns its exit code.
   *
   * @param shutdown gets whatever has been started
   * @throws StartupFailure with one line, for unknown words or an unusable directory
   */
  static int run(
      StandaloneSettings settings,
      List<String> words,
      ShutdownSequence shutdown,
      PrintStream terminal) {
    if (!OperatorCommands.isOne(words)) {
      throw new StartupFailure(
          "There is no command %s; there are: demo, accept-log, republish, rebuild."
              .formatted(words.getFirst()));
    }
    var directory = shutdown.add(DataDirectory.open(settings.directory()));
    Infrastructure.recover(directory);
    Ports.checkFree(settings);
    var infrastructure =
        shutdown.add(Infrastructure.starting(directory, settings, StartUpTimes.fromNow()));
    var properties = new HashMap<>(infrastructure.properties());
    properties.put("scriptorium.processor.apply-commands", false);
    // As arguments: no variable of the environment may point them at another system
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
    return context.getBean(OperatorCommands.class).run(words, terminal);
  }
}
