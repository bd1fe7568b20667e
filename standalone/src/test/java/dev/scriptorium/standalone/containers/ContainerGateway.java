package dev.scriptorium.standalone.containers;

import dev.scriptorium.gateway.GatewayApplication;
import dev.scriptorium.processor.ProcessorApplication;
import dev.scriptorium.standalone.Waiting;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** A gateway and a processor, configured as in a cluster, on Kafka and PostgreSQL in containers. */
public final class ContainerGateway {

  public static final String USERNAME = "demo";
  public static final String PASSWORD = "correct horse battery staple";

  /** Of workers; the gateway has it from its settings, as in the cluster. */
  public static final String WORKER_TOKEN = "work_of-the-settings-0123456789abcdef";

  private static final class Shared {
    static final ContainerGateway GATEWAY = new ContainerGateway(ContainerStack.shared());
  }

  private final ConfigurableApplicationContext gateway;

  private ContainerGateway(ContainerStack stack) {
    start(ProcessorApplication.class, stack);
    gateway = start(GatewayApplication.class, stack);
  }

  /**
   * The gateway of this JVM; the first call starts everything. Use it with {@link NeedsContainers}.
   */
  public static ContainerGateway shared() {
    return Shared.GATEWAY;
  }

  /** Where HTTP is served, without a slash at the end. */
  public URI base() {
    return URI.create(
        "http://localhost:" + gateway.getEnvironment().getProperty("local.server.port"));
  }

  private static ConfigurableApplicationContext start(Class<?> application, ContainerStack stack) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.port", 0);
    settings.put("scriptorium.kafka.bootstrap-servers", stack.bootstrapServers());
    settings.put("scriptorium.kafka.topic-prefix", "dialects.");
    settings.put("scriptorium.database.url", stack.jdbcUrl());
    settings.put("scriptorium.database.username", stack.username());
    settings.put("scriptorium.database.password", stack.password());
    settings.put(
        "scriptorium.gateway.content.directory",
        System.getProperty("java.io.tmpdir") + "/scriptorium-content-" + UUID.randomUUID());
    settings.put("scriptorium.account.username", USERNAME);
    settings.put("scriptorium.account.password", PASSWORD);
    settings.put("scriptorium.gateway.work.worker.token", WORKER_TOKEN);
    settings.put("scriptorium.secret-key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    String[] arguments =
        settings.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new);
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(application).run(arguments);
    HealthEndpoint health = context.getBean(HealthEndpoint.class);
    Awaitility.await().atMost(Waiting.LIMIT).until(() -> isReady(health));
    return context;
  }

  private static boolean isReady(HealthEndpoint health) {
    HealthDescriptor readiness = health.healthForPath("readiness");
    return readiness != null && readiness.getStatus().equals(Status.UP);
  }
}
