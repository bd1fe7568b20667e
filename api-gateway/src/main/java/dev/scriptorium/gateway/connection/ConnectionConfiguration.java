package dev.scriptorium.gateway.connection;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Counts and times the connections of all connectors. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConnectionProperties.class)
class ConnectionConfiguration {

  private static final long CHECK_SECONDS = 1;

  @Bean
  ClientConnections clientConnections(ConnectionProperties settings, MeterRegistry meters) {
    return new ClientConnections(
        settings.limit(Runtime.getRuntime().maxMemory()), settings, meters, System::nanoTime);
  }

  @Bean(destroyMethod = "shutdownNow", defaultCandidate = false)
  @Qualifier("connections")
  ScheduledExecutorService connectionTimer(ClientConnections connections) {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("connection-timer").daemon().factory());
    timer.scheduleWithFixedDelay(
        connections::closeOverdue, CHECK_SECONDS, CHECK_SECONDS, TimeUnit.SECONDS);
    return timer;
  }

  /** After Spring Boot, which sets the server's own maximum. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  WebServerFactoryCustomizer<TomcatWebServerFactory> boundedServer(ClientConnections connections) {
    return factory -> {
      factory.setProtocol(BoundedHttp11Protocol.class.getName());
      factory.addConnectorCustomizers(
          connector -> {
            if (connector.getProtocolHandler() instanceof BoundedHttp11Protocol bounded) {
              bounded.countIn(connections);
            }
          });
    };
  }
}
