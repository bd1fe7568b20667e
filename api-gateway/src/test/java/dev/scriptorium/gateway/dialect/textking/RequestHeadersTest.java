package dev.scriptorium.gateway.dialect.textking;

import static dev.scriptorium.gateway.dialect.textking.RequestBodies.assertFault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.common.command.JobCommand.Authorization;
import dev.scriptorium.common.command.JobCommand.ExternalIdRule;
import dev.scriptorium.gateway.account.Caller;
import dev.scriptorium.gateway.account.JobRules;
import dev.scriptorium.gateway.account.LoginForm;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestHeadersTest {

  private static final Caller CALLER =
      new Caller(
          UUID.fromString("00000000-0000-7000-8000-000000000001"),
          "ann",
          new JobRules(Authorization.GRANTED, ExternalIdRule.SHARED),
          UUID.fromString("00000000-0000-7000-8000-000000000002"),
          LoginForm.PARAMETERS);

  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @ParameterizedTest
  @ValueSource(strings = {"Bearer abc", "bearer abc", "BEARER  abc "})
  void a_bearer_token_is_read(String header) {
    request.addHeader("Authorization", header);
    assertThat(BearerTokens.of(request)).isEqualTo("abc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Bearer", "Bearer ", "Basic YTpi", "abc", "Bearer a b", "Bearer \u00e4"})
  void anything_else_is_no_token(String header) {
    request.addHeader("Authorization", header);
    assertFault(() -> BearerTokens.of(request), FaultCode.MISSING_TOKEN, null);
  }

  @Test
  void two_tokens_are_none() {
    request.addHeader("Authorization", "Bearer abc");
    request.addHeader("Authorization", "Bearer abc");
    assertFault(() -> BearerTokens.of(request), FaultCode.MISSING_TOKEN, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*/*",
        "application/json",
        "application/*",
        "application/xml, application/json;q=0.1",
        "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
        "*/*;q=0, application/json",
      })
  void json_is_acceptable(String accept) {
    assertThat(AcceptableFormats.acceptsJson(accept)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/xml",
        "text/html",
        "application/json;q=0",
        "*/*, application/json;q=0",
        "nonsense",
      })
  void json_is_not_acceptable(String accept) {
    assertThat(AcceptableFormats.acceptsJson(accept)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "Application/JSON; charset=UTF-8", " "})
  void these_content_types_are_json(String type) {
    assertThat(TextkingRequests.isJson(type)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/xml",
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/json; charset=iso-8859-1",
        "application/json; charset=none",
        "json",
      })
  void these_content_types_are_not_json(String type) {
    assertThat(TextkingRequests.isJson(type)).isFalse();
  }

  @Test
  void without_idempotency_key_every_create_is_new() {
    IdempotencyKey none = IdempotencyKey.of(request);
    assertThat(none.projectId(CALLER)).isNotEqualTo(none.projectId(CALLER));
    assertThat(none.fingerprint("x")).isNull();
  }

  @Test
  void an_idempotency_key_leads_to_the_same_id() {
    request.addHeader("Idempotency-Key", "k-1");
    IdempotencyKey key = IdempotencyKey.of(request);
    UUID project = key.projectId(CALLER);
    assertThat(project).isEqualTo(new IdempotencyKey("k-1").projectId(CALLER));
    assertThat(project).isNotEqualTo(new IdempotencyKey("k-2").projectId(CALLER));
    assertThat(key.jobId(CALLER, project))
        .isEqualTo(new IdempotencyKey("k-1").jobId(CALLER, project))
        .isNotEqualTo(key.jobId(CALLER, UUID.fromString("00000000-0000-7000-8000-000000000003")));
    assertThat(key.fingerprint("x")).hasSize(64).isEqualTo(key.fingerprint("x"));
    assertThat(key.fingerprint("x")).isNotEqualTo(key.fingerprint("y"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "\u00e4", "\t"})
  void odd_idempotency_keys_are_invalid(String value) {
    request.addHeader("Idempotency-Key", value);
    assertFault(() -> IdempotencyKey.of(request), FaultCode.INVALID_PARAMETER, "Idempotency-Key");
  }

  @Test
  void overlong_idempotency_keys_are_invalid() {
    request.addHeader("Idempotency-Key", "x".repeat(256));
    assertFault(() -> IdempotencyKey.of(request), FaultCode.INVALID_PARAMETER, "Idempotency-Key");
  }
}
