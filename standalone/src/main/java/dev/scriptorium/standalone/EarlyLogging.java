package dev.scriptorium.standalone;

import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/**
 * Configures logging before any other thread logs. Spring Boot, which would do it while the broker
 * is already starting, resets the log configuration first: whatever is logged meanwhile ends as a
 * warning about missing appenders on standard error.
 */
final class EarlyLogging {

  private EarlyLogging() {}

  /** Does nothing where logging is configured already; Spring Boot then finds it so, too. */
  static void configure() {
    var environment = new StandardEnvironment();
    ConfigurationPropertySources.attach(environment);
    var logging = LoggingSystem.get(EarlyLogging.class.getClassLoader());
    logging.beforeInitialize();
    logging.initialize(
        new LoggingInitializationContext(environment),
        environment.getProperty("logging.config"),
        LogFile.get(environment));
  }
}
