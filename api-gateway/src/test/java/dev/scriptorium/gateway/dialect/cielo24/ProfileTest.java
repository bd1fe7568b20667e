package dev.scriptorium.gateway.dialect.cielo24;

import static dev.scriptorium.gateway.dialect.cielo24.Profile.CLASSIC;
import static dev.scriptorium.gateway.dialect.cielo24.Profile.OPENAPI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptorium.gateway.account.LoginForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/contract/cielo24.md, 1.8 and 13. */
class ProfileTest {

  @ParameterizedTest
  @ValueSource(strings = {"java", "python", "csharp", "Javascript", "PHP", "ruby"})
  void generated_clients_are_known_by_their_agent(String language) {
    assertThat(choose("OpenAPI-Generator/1.0.0/" + language, "*/*")).isEqualTo(OPENAPI);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/json, */*;q=0.8", " Application/JSON "})
  void generated_clients_are_known_by_what_they_accept(String accept) {
    assertThat(choose("Acme/2.1", accept)).isEqualTo(OPENAPI);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*/*",
        "application/json;q=0.9",
        "application/json, text/plain",
        "text/html, image/gif, image/jpeg, */*; q=0.2"
      })
  void everybody_else_is_known_by_the_session(String accept) {
    assertThat(choose("Java/1.8", accept)).isNull();
    assertThat(choose(null, accept)).isNull();
  }

  @Test
  void a_session_that_was_opened_with_json_is_a_generated_clients() {
    assertThat(Profile.of(LoginForm.JSON)).isEqualTo(OPENAPI);
    assertThat(Profile.of(LoginForm.PARAMETERS)).isEqualTo(CLASSIC);
  }

  @Test
  void an_operator_can_force_one_and_a_request_wins() {
    assertThat(Profile.choose(null, Profile.Switch.OPENAPI, null, "")).isEqualTo(OPENAPI);
    assertThat(Profile.choose(null, Profile.Switch.CLASSIC, "OpenAPI-Generator/1.0.0/java", ""))
        .isEqualTo(CLASSIC);
    assertThat(Profile.choose("Classic", Profile.Switch.OPENAPI, null, "")).isEqualTo(CLASSIC);
    assertThat(Profile.choose("openapi", Profile.Switch.CLASSIC, null, "")).isEqualTo(OPENAPI);
  }

  @Test
  void an_unknown_profile_is_an_error() {
    assertThatThrownBy(() -> Profile.choose("modern", Profile.Switch.AUTO, null, ""))
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.type()).isEqualTo(ErrorType.INVALID_OPTION));
  }

  private static @Nullable Profile choose(@Nullable String agent, String accept) {
    return Profile.choose(null, Profile.Switch.AUTO, agent, accept);
  }
}
