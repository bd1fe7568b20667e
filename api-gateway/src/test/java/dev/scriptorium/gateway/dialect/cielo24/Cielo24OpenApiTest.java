package dev.scriptorium.gateway.dialect.cielo24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.gateway.OpenApi;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/openapi-cielo24.yaml} describes the implemented calls, and no other. */
class Cielo24OpenApiTest {

  private static final String POST_ONLY = "/api/account/update_password";

  private final OpenApi description = OpenApi.read("openapi-cielo24.yaml");

  @Test
  void every_call_that_is_built_is_described_with_its_methods() {
    Set<String> built = new TreeSet<>();
    for (String path : UnconnectedCalls.table().built()) {
      built.add("POST " + path);
      if (!path.equals(POST_ONLY)) {
        built.add("GET " + path);
      }
    }
    assertThat(description.operations()).isNotEmpty().isEqualTo(built);
  }

  @Test
  void every_error_type_and_status_is_described() {
    assertThat(
            description.values("components", "schemas", "Error", "properties", "ErrorType", "enum"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(ErrorType.values()).map(Enum::name).toList());
    assertThat(description.values("components", "schemas", "JobStatus", "enum"))
        .containsExactlyElementsOf(Stream.of(JobStatus.values()).map(JobStatus::text).toList());
  }

  @Test
  void every_reference_leads_somewhere() {
    assertThat(description.brokenReferences()).isEmpty();
  }
}
