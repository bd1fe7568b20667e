package dev.scriptorium.standalone.robustness;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Validates records against the published schemas. */
final class WireSchemas {

  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

  private WireSchemas() {}

  /**
   * @throws IllegalStateException if the record does not match its schema
   */
  static void requireValid(ConsumerRecord<byte[], byte[]> record) {
    String type = Kafka.header(record, "ce_type");
    String value = new String(record.value(), StandardCharsets.UTF_8);
    List<?> errors =
        SCHEMAS
            .computeIfAbsent(type, WireSchemas::load)
            .validate(
                value,
                InputFormat.JSON,
                context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)));
    if (!errors.isEmpty()) {
      throw new IllegalStateException("%s: %s in %s".formatted(type, errors, value));
    }
  }

  private static Schema load(String type) {
    try (InputStream json = WireSchemas.class.getResourceAsStream("/schema/" + type + ".json")) {
      if (json == null) {
        throw new IllegalStateException("there is no schema for " + type);
      }
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(json.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
