package dev.scriptorium.standalone.robustness;

import com.zaxxer.hikari.HikariDataSource;
import dev.scriptorium.processor.ProcessorApplication;
import dev.scriptorium.processor.kafka.LogStatus;
import dev.scriptorium.processor.operator.OperatorCommands;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** A processor inside the test JVM. */
final class RunningProcessor implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private RunningProcessor(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static RunningProcessor start(List<String> settings) {
    return new RunningProcessor(
        new SpringApplicationBuilder(ProcessorApplication.class)
            .logStartupInfo(false)
            .bannerMode(Banner.Mode.OFF)
            .registerShutdownHook(false)
            .web(WebApplicationType.NONE)
            .run(settings.toArray(String[]::new)));
  }

  LogStatus.State status() {
    return context.getBean(LogStatus.class).state();
  }

  /** Whether its health is UP. */
  boolean isHealthy() {
    return context.getBean(HealthEndpoint.class).health().getStatus().equals(Status.UP);
  }

  /** Its connections to the database. */
  HikariDataSource pool() {
    return context.getBean(HikariDataSource.class);
  }

  /** The output of an operator command. */
  String operate(String... command) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    context
        .getBean(OperatorCommands.class)
        .run(List.of(command), new PrintStream(said, true, StandardCharsets.UTF_8));
    return said.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    context.close();
  }
}
