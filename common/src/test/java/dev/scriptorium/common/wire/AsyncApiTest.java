package dev.scriptorium.common.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.common.topic.Topics;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code docs/asyncapi.yaml} describes what the codecs write, all of it. */
class AsyncApiTest {

  private static final Path FILE = Path.of("../docs/asyncapi.yaml");
  private static final Topics TOPICS = new Topics("");

  private static Map<?, ?> document;

  @BeforeAll
  static void read() throws IOException {
    try (Reader reader = Files.newBufferedReader(FILE)) {
      document = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
    }
  }

  @Test
  void every_topic_is_described_with_the_types_that_it_carries() {
    Set<String> commands = CommandCodec.TYPES.names();
    assertThat(typesByTopic())
        .isEqualTo(
            Map.of(
                TOPICS.commands(),
                commands,
                TOPICS.events(),
                EventCodec.TYPES.names(),
                TOPICS.replies(),
                OutcomeCodec.TYPES.names(),
                TOPICS.deadLetters(),
                commands));
  }

  @Test
  void every_message_has_the_schema_of_its_type() {
    Map<?, ?> messages = map(document, "components", "messages");
    assertThat(messages.keySet().stream().map(String::valueOf)).containsAll(allTypes());
    messages.forEach(
        (type, message) -> {
          assertThat(map(message).get("name")).isEqualTo(type);
          assertThat(map(message, "payload").get("$ref")).isEqualTo("schema/" + type + ".json");
        });
  }

  @Test
  void every_reference_leads_somewhere() {
    List<String> references = new ArrayList<>();
    collectReferences(document, references);
    assertThat(references).isNotEmpty().allMatch(AsyncApiTest::leadsSomewhere);
  }

  @Test
  void a_reference_to_nothing_is_found() {
    assertThat(leadsSomewhere("#/components/messages/nothing")).isFalse();
    assertThat(leadsSomewhere("schema/nothing.json")).isFalse();
  }

  private static Set<String> allTypes() {
    Set<String> types = new TreeSet<>(CommandCodec.TYPES.names());
    types.addAll(EventCodec.TYPES.names());
    types.addAll(OutcomeCodec.TYPES.names());
    return types;
  }

  private static Map<String, Set<String>> typesByTopic() {
    return map(document, "channels").values().stream()
        .collect(
            Collectors.toMap(
                channel -> String.valueOf(map(channel).get("address")),
                channel ->
                    map(channel, "messages").keySet().stream()
                        .map(String::valueOf)
                        .collect(Collectors.toSet())));
  }

  private static void collectReferences(Object node, List<String> into) {
    if (node instanceof Map<?, ?> map) {
      if (map.get("$ref") instanceof String reference) {
        into.add(reference);
      }
      map.values().forEach(child -> collectReferences(child, into));
    } else if (node instanceof List<?> list) {
      list.forEach(child -> collectReferences(child, into));
    }
  }

  private static boolean leadsSomewhere(String reference) {
    if (!reference.startsWith("#/")) {
      return Files.isRegularFile(FILE.resolveSibling(reference));
    }
    Object node = document;
    for (String step : reference.substring(2).split("/", -1)) {
      node = node instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return node != null;
  }

  private static Map<?, ?> map(Object node, String... path) {
    Object at = node;
    for (String step : path) {
      at = map(at).get(step);
    }
    assertThat(at).as(String.join(".", path)).isInstanceOf(Map.class);
    return (Map<?, ?>) at;
  }
}
