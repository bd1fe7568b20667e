package dev.scriptorium.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A gateway on the test database, on a free port, with no broker to be reached. */
public final class TestGateway implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private TestGateway(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts one.
   *
   * @param content directory of the store
   * @param settings more properties
   * @param replacements a configuration whose beans replace those of the same names
   */
  public static TestGateway start(
      Path content, Map<String, String> settings, Class<?>... replacements) {
    ProcessorTables.create();
    Map<String, Object> properties = new TreeMap<>(settings);
    properties.put("logging.level.org.apache.kafka", "ERROR");
    properties.put("server.port", "0");
    properties.put("server.address", "127.0.0.1");
    properties.put("spring.main.allow-bean-definition-overriding", "true");
    properties.put("scriptorium.kafka.bootstrap-servers", "127.0.0.1:1");
    properties.put("scriptorium.database.url", TestDatabase.url());
    properties.put("scriptorium.database.username", "postgres");
    properties.put("scriptorium.database.password", "postgres");
    properties.put("scriptorium.database.pool-size", "4");
    properties.put("scriptorium.gateway.content.directory", content.toString());
    return new TestGateway(
        new SpringApplicationBuilder(GatewayApplication.class)
            .sources(replacements)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .run(
                properties.entrySet().stream()
                    .map(each -> "--" + each.getKey() + "=" + each.getValue())
                    .toArray(String[]::new)));
  }

  /** Without a slash at the end. */
  public URI base() {
    int port = ((WebServerApplicationContext) context).getWebServer().getPort();
    return URI.create("http://127.0.0.1:" + port);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
