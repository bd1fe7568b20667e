package dev.scriptorium.standalone;

import dev.scriptorium.standalone.StartUpTimes.Part;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;

/** Properties of the Spring application that take precedence over all others. */
record StandaloneProperties(
    StandaloneSettings settings,
    Infrastructure infrastructure,
    AccountProvision account,
    String secretKey) {

  /**
   * A single processor does not benefit from many partitions, and each adds to the cost of every
   * batch (ADR 7). The only gateway handles every logout itself, so it can cache callers (ADR 9).
   */
  private static final Map<String, Object> DEFAULTS =
      Map.of(
          "scriptorium.kafka.partitions",
          2,
          "scriptorium.gateway.account.remembering.duration",
          "1s");

  /**
   * Prepares the application: it is stopped by the sequence rather than by a shutdown hook, and it
   * waits for the infrastructure once its environment is ready. Waiting later would not help: two
   * cores are busy meanwhile, and Spring would log more than the one line of a failure.
   */
  void applyTo(SpringApplication application, ShutdownSequence shutdown, StartUpTimes times) {
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(DEFAULTS);
    application.addInitializers(
        context -> {
          shutdown.add(context);
          context
              .getEnvironment()
              .getPropertySources()
              .addFirst(new MapPropertySource("standalone", propertiesOnceStarted(times)));
        });
  }

  /** A failure of the infrastructure is reported in one line: Spring must not add to it. */
  private Map<String, Object> propertiesOnceStarted(StartUpTimes times) {
    var begin = System.nanoTime();
    try {
      var properties = properties(infrastructure.properties());
      times.subtractSince(Part.APPLICATION, begin);
      return properties;
    } catch (StartupFailure failure) {
      var abandoned = new SpringApplication.AbandonedRunException();
      abandoned.initCause(failure);
      throw abandoned;
    }
  }

  private Map<String, Object> properties(Map<String, Object> started) {
    var properties = new HashMap<>(started);
    properties.put("server.port", settings.port());
    properties.put("server.address", "127.0.0.1");
    properties.put(
        "management.endpoint.health.group.readiness.include",
        "readinessState,replies,content,database,broker,commandLoop,processorDatabase");
    properties.put(
        "scriptorium.gateway.content.directory",
        settings.directory().toAbsolutePath().resolve("content").toString());
    properties.put(
        "scriptorium.gateway.disk.directories", settings.directory().toAbsolutePath().toString());
    if (settings.tls() != null) {
      properties.put("scriptorium.gateway.tls.port", settings.tls().port());
      properties.put(
          "scriptorium.gateway.tls.certificate", settings.tls().files().certificate().toString());
      properties.put("scriptorium.gateway.tls.key", settings.tls().files().key().toString());
    }
    properties.put("scriptorium.secret-key", secretKey);
    properties.put("scriptorium.account.username", account.username());
    if (account.password() != null) {
      properties.put("scriptorium.account.password", account.password());
    }
    return properties;
  }

  @Override
  public String toString() {
    return "StandaloneProperties[" + settings.port() + "]";
  }
}
