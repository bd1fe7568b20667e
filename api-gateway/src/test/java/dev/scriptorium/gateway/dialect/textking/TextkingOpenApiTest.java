package dev.scriptorium.gateway.dialect.textking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.gateway.OpenApi;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** {@code docs/openapi-textking.yaml} describes every mapping of the controllers, and no other. */
class TextkingOpenApiTest {

  private final OpenApi description = OpenApi.read("openapi-textking.yaml");

  @Test
  void every_mapping_is_described() {
    assertThat(description.operations()).isNotEmpty().isEqualTo(mappings());
  }

  @Test
  void every_code_and_state_is_described() {
    assertThat(
            description.values(
                "components",
                "schemas",
                "Failure",
                "properties",
                "error",
                "properties",
                "code",
                "enum"))
        .containsExactlyElementsOf(Stream.of(FaultCode.values()).map(FaultCode::word).toList());
    assertThat(description.values("components", "schemas", "ProjectState", "enum"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(ProjectState.values()).map(ProjectState::word).toList());
  }

  @Test
  void every_reference_leads_somewhere() {
    assertThat(description.brokenReferences()).isEmpty();
  }

  private static Set<String> mappings() {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
    Set<String> mappings = new TreeSet<>();
    scanner.findCandidateComponents(TextkingOpenApiTest.class.getPackageName()).stream()
        .map(candidate -> String.valueOf(candidate.getBeanClassName()))
        .map(TextkingOpenApiTest::load)
        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
        .forEach(method -> collect(method, mappings));
    return mappings;
  }

  private static void collect(Method method, Set<String> mappings) {
    RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
    if (mapping != null) {
      // OPTIONS lists the others
      Stream.of(mapping.method())
          .filter(verb -> verb != RequestMethod.OPTIONS)
          .forEach(
              verb -> Stream.of(mapping.path()).forEach(path -> mappings.add(verb + " " + path)));
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
