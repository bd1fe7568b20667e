package dev.scriptorium.gateway.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.common.model.Fidelity;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.People;
import dev.scriptorium.common.model.Priority;
import dev.scriptorium.common.model.ProductName;
import dev.scriptorium.common.task.Step;
import dev.scriptorium.common.task.TaskFailure;
import dev.scriptorium.common.task.TaskKind;
import dev.scriptorium.gateway.OpenApi;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code docs/openapi-scriptorium.yaml} describes every mapping, member and code, and no other. */
class ScriptoriumOpenApiTest {

  private final OpenApi description = OpenApi.read("openapi-scriptorium.yaml");

  /**
   * @param values of the enumeration in the code
   */
  record Enumeration(String schema, List<String> values) {}

  static Stream<Enumeration> enumerations() {
    return Stream.of(
        new Enumeration(
            "Phase",
            Stream.of(JobPhase.values())
                .filter(phase -> phase != JobPhase.DRAFT && phase != JobPhase.DELETED)
                .map(phase -> phase.name().toLowerCase(Locale.ROOT))
                .toList()),
        of("Fidelity", Fidelity.class),
        of("Priority", Priority.class),
        of("People", People.class),
        of("ProductName", ProductName.class),
        of("Step", Step.class),
        of("TaskKind", TaskKind.class),
        of("FailureCode", TaskFailure.class),
        of("WaitingReason", WaitingReason.class),
        of("AttemptState", JobWire.TryState.class),
        of("ErrorCode", JobsFaultCode.class));
  }

  /** A schema and the record that is written by it. */
  record Body(String schema, Class<?> record) {}

  static Stream<Body> bodies() {
    return Stream.of(
        new Body("JobPage", JobWire.Page.class),
        new Body("JobRow", JobWire.Row.class),
        new Body("Job", JobWire.Job.class),
        new Body("Media", JobWire.Recording.class),
        new Body("Order", JobWire.Order.class),
        new Body("Now", JobWire.Now.class),
        new Body("Waiting", JobWire.Wait.class),
        new Body("QueuePlace", JobWire.QueuePlace.class),
        new Body("Failure", JobWire.Failure.class),
        new Body("Attempt", JobWire.Try.class),
        new Body("WorkProduct", JobWire.Product.class),
        new Body("NextStep", JobWire.Ahead.class));
  }

  @Test
  void every_mapping_is_described() {
    assertThat(description.operations()).isNotEmpty().isEqualTo(mappings());
  }

  @ParameterizedTest
  @MethodSource("enumerations")
  void every_value_is_described(Enumeration each) {
    assertThat(description.values("components", "schemas", each.schema(), "enum"))
        .containsExactlyElementsOf(each.values());
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void every_member_is_described_and_those_that_are_always_there_are_required(Body body) {
    assertThat(description.members("components", "schemas", body.schema(), "properties"))
        .containsExactlyInAnyOrderElementsOf(names(body.record().getRecordComponents()));
    assertThat(description.values("components", "schemas", body.schema(), "required"))
        .containsExactlyInAnyOrderElementsOf(
            names(
                Stream.of(body.record().getRecordComponents())
                    .filter(each -> !isNullable(each))
                    .toArray(RecordComponent[]::new)));
  }

  @Test
  void every_reference_leads_somewhere() {
    assertThat(description.brokenReferences()).isEmpty();
  }

  private static Enumeration of(String schema, Class<? extends Enum<?>> type) {
    return new Enumeration(schema, Stream.of(type.getEnumConstants()).map(Enum::name).toList());
  }

  private static List<String> names(RecordComponent[] components) {
    return Arrays.stream(components).map(RecordComponent::getName).toList();
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static Set<String> mappings() {
    return Stream.of(JobsController.class.getDeclaredMethods())
        .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
        .filter(mapping -> mapping != null)
        .flatMap(
            mapping ->
                Stream.of(mapping.method())
                    .flatMap(
                        verb -> Stream.of(mapping.path()).map(path -> verb.name() + " " + path)))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
