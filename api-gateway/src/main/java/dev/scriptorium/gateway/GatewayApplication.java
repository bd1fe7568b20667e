package dev.scriptorium.gateway;

import dev.scriptorium.common.start.FailedStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;

/** The gateway as a separate process. */
@SpringBootApplication(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ConfigurationPropertiesScan
public class GatewayApplication {

  /** Starts the gateway; settings come from {@code SCRIPTORIUM_*} environment variables. */
  public static void main(String[] args) {
    SpringApplication application = new SpringApplication(GatewayApplication.class);
    application.setDefaultProperties(FailedStart.WITHOUT_REPORT);
    try {
      application.run(args);
    } catch (SpringApplication.AbandonedRunException e) {
      throw e;
    } catch (RuntimeException e) {
      System.err.println("The gateway did not start: " + FailedStart.line(e));
      System.exit(1);
    }
  }
}
