package dev.scriptorium.processor;

import dev.scriptorium.common.start.FailedStart;
import dev.scriptorium.processor.operator.OperatorCommands;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** The processor as a process of its own. */
@SpringBootApplication(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
public class ProcessorApplication {

  /**
   * Starts the processor, or does one thing for the operator and ends; settings come from {@code
   * SCRIPTORIUM_*} environment variables.
   *
   * @param arguments none, or an operator's command (docs/operations.md)
   */
  public static void main(String[] arguments) {
    List<String> words = List.of(arguments);
    if (words.isEmpty()) {
      serve();
      return;
    }
    int exitCode;
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(ProcessorApplication.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .run("--scriptorium.processor.apply-commands=false")) {
      exitCode = context.getBean(OperatorCommands.class).run(words, System.out);
    }
    System.exit(exitCode);
  }

  private static void serve() {
    SpringApplication application = new SpringApplication(ProcessorApplication.class);
    application.setDefaultProperties(FailedStart.WITHOUT_REPORT);
    try {
      application.run();
    } catch (SpringApplication.AbandonedRunException e) {
      throw e;
    } catch (RuntimeException e) {
      System.err.println("The processor did not start: " + FailedStart.line(e));
      System.exit(1);
    }
  }
}
