package dev.scriptorium.gateway.dialect.cielo24;

import static dev.scriptorium.gateway.dialect.cielo24.Profile.CLASSIC;
import static dev.scriptorium.gateway.dialect.cielo24.Profile.OPENAPI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract 1.8. */
class ProfileTest {

  @ParameterizedTest
  @ValueSource(strings = {"java", "python", "csharp", "Javascript", "PHP", "ruby"})
  void generated_clients_are_known_by_their_agent(String language) {
    assertThat(choose("OpenAPI-Generator/1.0.0/" + language, "application/json"))
        .isEqualTo(OPENAPI);
  }

  @Test
  void the_generated_typescript_client_is_known_by_what_it_accepts() {
    assertThat(choose("node-fetch", "application/json, */*;q=0.8")).isEqualTo(OPENAPI);
    assertThat(choose("node-fetch", "application/json")).isEqualTo(CLASSIC);
  }

  @Test
  void everybody_else_is_classic() {
    assertThat(choose(null, null)).isEqualTo(CLASSIC);
    assertThat(choose("Java/1.8", "text/html, image/gif, image/jpeg, */*; q=0.2"))
        .isEqualTo(CLASSIC);
  }

  @Test
  void an_operator_can_force_one_and_a_request_wins() {
    assertThat(Profile.choose(null, Profile.Switch.OPENAPI, null, null)).isEqualTo(OPENAPI);
    assertThat(Profile.choose(null, Profile.Switch.CLASSIC, "OpenAPI-Generator/1.0.0/java", null))
        .isEqualTo(CLASSIC);
    assertThat(Profile.choose("Classic", Profile.Switch.OPENAPI, null, null)).isEqualTo(CLASSIC);
    assertThat(Profile.choose("openapi", Profile.Switch.CLASSIC, null, null)).isEqualTo(OPENAPI);
  }

  @Test
  void an_unknown_profile_is_an_error() {
    assertThatThrownBy(() -> Profile.choose("modern", Profile.Switch.AUTO, null, null))
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.type()).isEqualTo(ErrorType.INVALID_OPTION));
  }

  private static Profile choose(String agent, String accept) {
    return Profile.choose(null, Profile.Switch.AUTO, agent, accept);
  }
}
