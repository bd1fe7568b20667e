package dev.scriptorium.common.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptorium.common.command.Command;
import dev.scriptorium.common.command.CommandEnvelope;
import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.limit.AtMost;
import dev.scriptorium.common.limit.CommandLimits;
import dev.scriptorium.common.model.CaptioningChanges;
import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.common.model.Fidelity;
import dev.scriptorium.common.model.People;
import dev.scriptorium.common.model.Priority;
import dev.scriptorium.common.model.WorkOptions;
import dev.scriptorium.common.model.WorkOrder;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class CommandLimitsTest {

  @Test
  void every_text_of_every_command_has_a_limit() {
    List<String> unlimited = new ArrayList<>();
    Set<Class<?>> seen = new HashSet<>();
    Samples.COMMANDS.forEach(command -> collect(command.getClass(), seen, unlimited));

    assertThat(seen).contains(CaptioningDetails.class, WorkOptions.class);
    assertThat(unlimited).as("add @AtMost to these components").isEmpty();
  }

  @Test
  void samples_are_within_their_limits() {
    for (Command command : Samples.COMMANDS) {
      assertThatCode(() -> decoded(command)).doesNotThrowAnyException();
    }
  }

  @Test
  void a_text_may_be_as_long_as_its_limit_and_no_longer() {
    // Of two code units each
    String longest = "\ud83d\ude00".repeat(CommandLimits.NAME);

    assertThat(decoded(create(longest, "en")).command()).isEqualTo(create(longest, "en"));
    assertThatThrownBy(() -> decoded(create(longest + "x", "en")))
        .isInstanceOf(UndecodableRecordException.class)
        .hasMessage("name has more than 1000 characters");
    assertThatThrownBy(() -> decoded(create("x".repeat(900_000), "en")))
        .isInstanceOf(UndecodableRecordException.class);
    assertThatThrownBy(() -> decoded(create("", "x".repeat(101))))
        .isInstanceOf(UndecodableRecordException.class)
        .hasMessage("language has more than 100 characters");
  }

  @Test
  void lists_maps_and_numbers_are_limited_too() {
    assertThatThrownBy(() -> decoded(work(8_761, Map.of(), List.of())))
        .hasMessage("turnaroundHours is not from 0 to 8760");
    assertThatThrownBy(() -> decoded(work(-1, Map.of(), List.of())))
        .hasMessage("turnaroundHours is not from 0 to 8760");
    assertThatThrownBy(
            () ->
                decoded(
                    work(24, Map.of("a", "x".repeat(5_000), "b", "x".repeat(5_000)), List.of())))
        .hasMessage("metadata has more than 10000 characters");
    assertThatThrownBy(() -> decoded(work(24, Map.of(), List.of("x".repeat(2_001)))))
        .hasMessage("productsToReturn has more than 2000 characters");
    assertThatThrownBy(
            () ->
                decoded(
                    new JobCommand.Change(
                        new CaptioningChanges(1_001, null, null, null, null, null, null))))
        .hasMessage("expectedSpeakers is not from 0 to 1000");
  }

  private static JobCommand create(String name, String language) {
    return new JobCommand.Create(
        new CaptioningDetails(name, language, null, null, null, null),
        JobCommand.Authorization.GRANTED,
        JobCommand.ExternalIdRule.SHARED,
        null);
  }

  private static JobCommand work(int hours, Map<String, String> metadata, List<String> products) {
    return new JobCommand.OrderWork(
        new WorkOrder(
            Fidelity.PREMIUM,
            Priority.STANDARD,
            hours,
            "speech",
            People.NONE,
            null,
            null,
            new WorkOptions(
                "", metadata, List.of(), "", products, List.of(), "", false, false, false, false,
                false, false)),
        JobCommand.Authorization.GRANTED);
  }

  private static CommandEnvelope decoded(Command command) {
    ProducerRecord<byte[], byte[]> record =
        CommandCodec.encode(
            "topic",
            new CommandEnvelope(Samples.COMMAND, Samples.ROOT, Samples.ACCOUNT, null, command));
    return CommandCodec.decode(record.key(), record.value(), record.headers());
  }

  private static void collect(Class<?> type, Set<Class<?>> seen, List<String> unlimited) {
    if (type.isSealed()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        collect(permitted, seen, unlimited);
      }
    }
    if (!type.isRecord() || !seen.add(type)) {
      return;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      String text = component.getGenericType().getTypeName();
      if (text.contains("java.lang.String") && !component.isAnnotationPresent(AtMost.class)) {
        unlimited.add(type.getSimpleName() + "." + component.getName());
      }
      collect(component.getType(), seen, unlimited);
      if (component.getGenericType() instanceof java.lang.reflect.ParameterizedType generic) {
        for (java.lang.reflect.Type argument : generic.getActualTypeArguments()) {
          if (argument instanceof Class<?> element) {
            collect(element, seen, unlimited);
          }
        }
      }
    }
  }
}
