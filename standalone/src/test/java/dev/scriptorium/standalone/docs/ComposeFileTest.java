package dev.scriptorium.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What docker-compose.yml has to keep; the rest is tried by scripts/cluster-check. */
class ComposeFileTest {

  private static final Path FILE = Path.of("..", "docker-compose.yml");

  @Test
  void a_worker_has_the_gateways_token_and_reaches_neither_kafka_nor_the_database()
      throws IOException {
    Map<String, Object> worker = service("worker");

    assertThat(worker.get("networks")).isEqualTo(List.of("work"));
    assertThat(worker).doesNotContainKey("ports");
    Map<String, Object> environment = environment(worker);
    assertThat(environment.keySet())
        .allMatch(name -> !name.matches(".*(KAFKA|DATABASE|SECRETKEY|PASSWORD).*"));
    assertThat(environment.get("SCRIPTORIUM_WORKER_TOKEN"))
        .isEqualTo(environment(service("gateway-1")).get("SCRIPTORIUM_GATEWAY_WORK_WORKER_TOKEN"))
        .isEqualTo(environment(service("gateway-2")).get("SCRIPTORIUM_GATEWAY_WORK_WORKER_TOKEN"))
        .asString()
        .startsWith("${SCRIPTORIUM_WORKER_TOKEN:?");
  }

  @Test
  void only_the_load_balancer_is_in_the_network_of_the_workers() throws IOException {
    assertThat(services().entrySet().stream().filter(entry -> isInWork(map(entry.getValue()))))
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder("front", "worker");
  }

  private static boolean isInWork(Map<String, Object> service) {
    return service.get("networks") instanceof List<?> networks && networks.contains("work");
  }

  private static Map<String, Object> environment(Map<String, Object> service) {
    return map(service.get("environment"));
  }

  private static Map<String, Object> service(String name) throws IOException {
    return map(services().get(name));
  }

  private static Map<String, Object> services() throws IOException {
    Map<String, Object> file = new Yaml().load(Files.readString(FILE));
    return map(file.get("services"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
