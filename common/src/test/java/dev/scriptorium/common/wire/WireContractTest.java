package dev.scriptorium.common.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.scriptorium.common.command.CommandEnvelope;
import dev.scriptorium.common.event.EventEnvelope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** What was released once is read for ever, and what is written today is what was released last. */
class WireContractTest {

  /** One message, as it is written and as it is read back. */
  record Message(ProducerRecord<byte[], byte[]> record, Object content) {
    String type() {
      return Golden.of(record).headers().get(CloudEventHeaders.TYPE);
    }

    @Override
    public String toString() {
      return type();
    }
  }

  static Stream<Message> messages() {
    Stream<Message> commands =
        Samples.COMMANDS.stream()
            .map(c -> new CommandEnvelope(Samples.COMMAND, Samples.ROOT, Samples.ACCOUNT, 3, c))
            .map(e -> new Message(CommandCodec.encode("job-commands", e), e));
    Stream<Message> events =
        Samples.EVENTS.stream()
            .map(
                e ->
                    new EventEnvelope(
                        Samples.ROOT, 7, Samples.AT, Samples.ACCOUNT, Samples.COMMAND, e))
            .map(e -> new Message(EventCodec.encode("job-events", e), e));
    Stream<Message> outcomes =
        Samples.OUTCOMES.stream()
            .map(o -> new Message(OutcomeCodec.encode("job-replies", 3, o), o));
    return Stream.of(commands, events, outcomes).flatMap(s -> s);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void todays_message_is_the_newest_golden_one(Message message) {
    Golden today = Golden.of(message.record());
    List<Golden> released = Golden.released(message.type());
    if (released.isEmpty() && Boolean.getBoolean("golden.write")) {
      today.writeFirst(message.type());
      released = Golden.released(message.type());
    }
    assertThat(released).as("golden messages of %s", message.type()).isNotEmpty();
    assertThat(today).isEqualTo(released.getLast());
  }

  @ParameterizedTest
  @MethodSource("messages")
  void every_golden_message_still_reads(Message message) {
    for (Golden golden : Golden.released(message.type())) {
      assertThat(decode(golden)).isEqualTo(message.content());
    }
  }

  @ParameterizedTest
  @MethodSource("messages")
  void members_of_a_newer_release_are_ignored(Message message) {
    for (Golden golden : Golden.released(message.type())) {
      ObjectNode newer = (ObjectNode) golden.value().deepCopy();
      newer.put("sinceTheNextRelease", "whatever");
      newer.forEach(
          child -> {
            if (child instanceof ObjectNode object) {
              object.putObject("alsoNew").put("deep", 1);
            }
          });
      assertThat(decode(new Golden(golden.key(), golden.headers(), newer)))
          .isEqualTo(message.content());
    }
  }

  @ParameterizedTest
  @MethodSource("messages")
  void every_message_is_valid_against_its_schema(Message message) throws IOException {
    Schema schema = schema(message.type());
    String value = new String(message.record().value(), StandardCharsets.UTF_8);
    assertThat(schema.validate(value, InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("messages")
  void a_schema_rejects_what_is_no_object(Message message) throws IOException {
    assertThat(schema(message.type()).validate("[]", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void every_type_has_a_sample() {
    Set<String> sampled = new HashSet<>();
    messages().forEach(message -> sampled.add(message.type()));
    Set<String> known = new HashSet<>(CommandCodec.TYPES.names());
    known.addAll(EventCodec.TYPES.names());
    known.addAll(OutcomeCodec.TYPES.names());
    assertThat(sampled).isEqualTo(known);
  }

  /** A family that grew, and a codec that did not. */
  sealed interface Grown {
    record Known() implements Grown {}

    sealed interface Deeper extends Grown {
      record Forgotten() implements Deeper {}
    }
  }

  @Test
  void a_record_without_a_wire_name_is_found_at_start_up() {
    var types = new WireTypes<Grown>("test.").with("known.v1", Grown.Known.class);
    assertThatThrownBy(() -> types.complete(Grown.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Forgotten");
    assertThat(types.complete(Grown.class, Grown.Deeper.Forgotten.class)).isSameAs(types);
  }

  @Test
  void a_newer_type_of_ours_is_unknown_and_a_foreign_one_undecodable() {
    byte[] value = "{}".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(
            () -> CommandCodec.TYPES.read("dev.scriptorium.command.job.create.v2", value))
        .isInstanceOf(UnknownTypeException.class);
    assertThatThrownBy(() -> CommandCodec.TYPES.read("com.example.order", value))
        .isInstanceOf(UndecodableRecordException.class);
  }

  private static Object decode(Golden golden) {
    String type = golden.headers().get(CloudEventHeaders.TYPE);
    if (CommandCodec.TYPES.names().contains(type)) {
      return CommandCodec.decode(golden.keyBytes(), golden.valueBytes(), golden.kafkaHeaders());
    }
    return EventCodec.TYPES.names().contains(type)
        ? EventCodec.decode(golden.valueBytes(), golden.kafkaHeaders())
        : OutcomeCodec.decode(golden.valueBytes(), golden.kafkaHeaders());
  }

  private static Schema schema(String type) throws IOException {
    try (InputStream json =
        WireContractTest.class.getResourceAsStream("/schema/" + type + ".json")) {
      assertThat(json).as("schema of %s", type).isNotNull();
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(json.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }
}
