package dev.scriptorium.gateway;

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
    SpringApplication.run(GatewayApplication.class, args);
  }
}
