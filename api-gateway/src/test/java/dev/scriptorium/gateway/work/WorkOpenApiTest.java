package dev.scriptorium.gateway.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.common.task.ResultName;
import dev.scriptorium.common.task.TaskFailure;
import dev.scriptorium.common.task.TaskKind;
import dev.scriptorium.gateway.OpenApi;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code docs/openapi-work.yaml} describes every mapping of the controller, and no other. */
class WorkOpenApiTest {

  private final OpenApi description = OpenApi.read("openapi-work.yaml");

  @Test
  void every_mapping_is_described() {
    assertThat(description.operations()).isNotEmpty().isEqualTo(mappings());
  }

  @Test
  void every_closed_list_is_described() {
    assertThat(values("Code")).isEqualTo(names(WorkFaultCode.values()));
    assertThat(values("TaskKind")).isEqualTo(names(TaskKind.values()));
    assertThat(values("TaskFailure")).isEqualTo(names(TaskFailure.values()));
    assertThat(values("HeartbeatState")).isEqualTo(names(WorkWire.BeatState.values()));
    assertThat(values("ResultName"))
        .isEqualTo(Stream.of(ResultName.values()).map(ResultLimits::word).toList());
  }

  @Test
  void every_reference_leads_somewhere() {
    assertThat(description.brokenReferences()).isEmpty();
  }

  private List<String> values(String schema) {
    return description.values("components", "schemas", schema, "enum");
  }

  private static List<String> names(Enum<?>[] constants) {
    return Stream.of(constants).map(Enum::name).toList();
  }

  private static Set<String> mappings() {
    Set<String> mappings = new TreeSet<>();
    for (Method method : WorkController.class.getDeclaredMethods()) {
      RequestMapping mapping =
          AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
      if (mapping != null) {
        mappings.add(mapping.method()[0] + " /work" + mapping.path()[0]);
      }
    }
    return mappings;
  }
}
