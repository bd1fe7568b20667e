package dev.scriptorium.common.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import tools.jackson.databind.JsonNode;

/**
 * Messages as they were released, never edited: {@code golden/<type>/<release>.json}. With {@code
 * -Dgolden.write=true} the test writes those of a new type instead of failing.
 */
record Golden(String key, Map<String, String> headers, JsonNode value) {

  private static final Path FOLDER = Path.of("src/test/resources/golden");

  static Golden of(ProducerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new LinkedHashMap<>();
    record.headers().forEach(h -> headers.put(h.key(), new String(h.value(), UTF_8)));
    return new Golden(
        new String(record.key(), UTF_8), headers, WireJson.mapper().readTree(record.value()));
  }

  Headers kafkaHeaders() {
    Headers kafka = new RecordHeaders();
    headers.forEach((name, value) -> kafka.add(name, value.getBytes(UTF_8)));
    return kafka;
  }

  byte[] keyBytes() {
    return key.getBytes(UTF_8);
  }

  byte[] valueBytes() {
    return WireJson.mapper().writeValueAsBytes(value);
  }

  /** Every release of a type's message, oldest first. */
  static List<Golden> released(String type) {
    Path folder = FOLDER.resolve(type);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(Golden::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Golden read(Path file) {
    return WireJson.mapper().readValue(file, Golden.class);
  }

  /** Writes the first release of a new type. */
  void writeFirst(String type) {
    try {
      Path folder = Files.createDirectories(FOLDER.resolve(type));
      Files.writeString(
          folder.resolve("0.1.0.json"),
          WireJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
