package dev.scriptorium.processor;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;

/** The processor as a process of its own. */
@SpringBootApplication(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
public class ProcessorApplication {

  /** Starts the processor; settings come from {@code SCRIPTORIUM_*} environment variables. */
  public static void main(String[] args) {
    SpringApplication.run(ProcessorApplication.class, args);
  }
}
