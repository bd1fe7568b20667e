package dev.scriptorium.gateway.dialect.cielo24;

import static dev.scriptorium.gateway.dialect.cielo24.Requests.get;
import static dev.scriptorium.gateway.dialect.cielo24.Requests.http;
import static dev.scriptorium.gateway.dialect.cielo24.Requests.post;
import static dev.scriptorium.gateway.dialect.cielo24.Requests.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptorium.gateway.dialect.cielo24.ApiRequest.BodyKind;
import dev.scriptorium.gateway.web.BodyTooLargeException;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** See docs/contract/cielo24.md, 1.3 to 1.6 and 2.2. */
class ApiRequestTest {

  @Test
  void values_come_from_the_query() {
    ApiRequest request = get("&v=1&job_name=Z%C3%BCrich+a%2Bb&empty=&alone");

    assertThat(request.text("job_name")).contains("Zürich a+b");
    assertThat(request.text("empty")).contains("");
    assertThat(request.text("alone")).contains("");
    assertThat(request.given("empty")).isEmpty();
    assertThat(request.text("nothing")).isEmpty();
    assertThat(request.bodyKind()).isEqualTo(BodyKind.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/x-www-form-urlencoded", "password", "text/plain", "application/json"})
  void a_form_is_read_whatever_its_content_type(String contentType) {
    ApiRequest request = post("v=1", contentType, "new_password=a%26b&v=1");

    assertThat(request.given("new_password")).contains("a&b");
    assertThat(request.bodyKind()).isEqualTo(BodyKind.FORM);
  }

  @Test
  void a_form_without_content_type_is_read() {
    assertThat(post(null, null, "new_password=x").given("new_password")).contains("x");
  }

  @Test
  void a_json_object_is_read_whatever_its_content_type() {
    ApiRequest request =
        post(
            "v=1&api_token=t",
            "text/plain",
            "\ufeff {\"job_name\":\"字幕\",\"expected_speakers\":2,\"is_duplicate\":true,"
                + "\"external_id\":null,\"options\":{\"a\":[1,\"x\"]},\"big\":12345678901234567890}");

    assertThat(request.bodyKind()).isEqualTo(BodyKind.JSON);
    assertThat(request.given("job_name")).contains("字幕");
    assertThat(request.integer("expected_speakers", 10)).contains(2);
    assertThat(request.bool("is_duplicate")).contains(true);
    assertThat(request.text("external_id")).isEmpty();
    assertThat(request.text("options")).contains("{\"a\":[1,\"x\"]}");
    assertThat(request.text("big")).contains("12345678901234567890");
  }

  @Test
  void an_empty_body_of_json_is_no_error() {
    assertThat(post("v=1", "application/json", "").bodyKind()).isEqualTo(BodyKind.NONE);
    assertThat(post("v=1", "application/json", "\r\n").bodyKind()).isEqualTo(BodyKind.NONE);
  }

  @Test
  void the_body_wins_over_the_query() {
    assertThat(post("job_name=query", null, "job_name=body").given("job_name")).contains("body");
  }

  @Test
  void the_same_twice_is_one_and_different_is_an_error() {
    assertThat(get("v=1&v=1").given("v")).contains("1");
    fails(ErrorType.INVALID_QUERY, () -> get("v=1&v=2").given("v"));
    fails(ErrorType.INVALID_QUERY, () -> post("", null, "{\"v\":1,\"v\":2}").given("v"));
    assertThat(get("v=1&junk=1&junk=2").given("v")).contains("1");
  }

  @ParameterizedTest
  @CsvSource({
    "CreationDateFrom, CreateDateFrom",
    "CreationDateTo, CreateDateTo",
    "ExternalID, ExternalId",
    "Username, username",
    "api_securekey, secure_key",
    "callback_url, callback_uri",
    "emit_speaker_change_tokens_as, emit_speaker_change_token_as",
    "generate_media_intelligence_iwp, generate_media_intelligence_for_iwp",
    "transcoded_version, transcoded_media",
    "turnaround_hours, turnaround_time_hours"
  })
  void shipped_clients_use_other_names(String name, String alias) {
    assertThat(get(alias + "=x").given(name)).contains("x");
    assertThat(get(alias + "=x&" + name + "=y").given(name)).contains("y");
    assertThat(get(name + "=x").given(alias)).isEmpty();
  }

  @Test
  void names_are_case_sensitive() {
    assertThat(get("Job_Name=x").given("job_name")).isEmpty();
  }

  @Test
  void the_token_may_come_in_many_places() {
    assertThat(get("api_token=a").token()).isEqualTo("a");
    assertThat(post("", null, "api_token=a").token()).isEqualTo("a");
    MockHttpServletRequest bearer = http("GET", "v=1");
    bearer.addHeader("Authorization", "Bearer b");
    assertThat(read(bearer).token()).isEqualTo("b");
    MockHttpServletRequest header = http("GET", "v=1");
    header.addHeader("api_token", "c");
    assertThat(read(header).token()).isEqualTo("c");
    MockHttpServletRequest auth = http("GET", "v=1");
    auth.addHeader("X-Auth-Token", "d");
    assertThat(read(auth).token()).isEqualTo("d");
    MockHttpServletRequest cookie = http("GET", "v=1");
    cookie.setCookies(new Cookie("other", "x"), new Cookie("api_token", "e"));
    assertThat(read(cookie).token()).isEqualTo("e");
    fails(ErrorType.MISSING_PARAMETER, () -> get("v=1&api_token=").token());
  }

  @Test
  void each_wrong_value_has_its_error() {
    fails(ErrorType.MISSING_PARAMETER, () -> get("").required("job_id", 10));
    fails(ErrorType.MISSING_PARAMETER, () -> get("job_id=").id("job_id"));
    fails(ErrorType.INVALID_QUERY, () -> get("job_id=xyz").id("job_id"));
    fails(ErrorType.INVALID_QUERY, () -> get("n=two").integer("n", 10));
    fails(ErrorType.INVALID_QUERY, () -> get("n=11").integer("n", 10));
    fails(ErrorType.INVALID_QUERY, () -> get("n=abcdefghijk").given("n", 10));
    fails(ErrorType.INVALID_OPTION, () -> get("b=perhaps").bool("b"));
    assertThat(get("b=&c").bool("b")).contains(false);
    assertThat(get("b=&c").bool("c")).contains(false);
    assertThat(get("b=").bool("d")).isEmpty();
    fails(ErrorType.INVALID_OPTION, () -> get("e=C").oneOf("e", Set.of("A", "B")));
    fails(
        ErrorType.INVALID_QUERY,
        () -> get("d=never").parsed("d", new Dates(Requests.SETTINGS.zone())::from, "is no date"));
  }

  @Test
  void ids_come_with_and_without_dashes_in_either_case() {
    UUID id = UUID.fromString("64bea283-eff6-475e-a659-6027a6ba0929");

    assertThat(get("job_id=64bea283eff6475ea6596027a6ba0929").id("job_id")).isEqualTo(id);
    assertThat(get("job_id=64BEA283EFF6475EA6596027A6BA0929").id("job_id")).isEqualTo(id);
    assertThat(get("job_id=64bea283-eff6-475e-a659-6027a6ba0929").id("job_id")).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=%",
        "a=%4",
        "a=%zz",
        "%zz=1",
        "a=%C3",
        "a=%ED%A0%80",
        "a=%00",
        "%00=1",
        "a=%FF"
      })
  void broken_text_is_an_error_wherever_it_is(String query) {
    fails(ErrorType.INVALID_QUERY, () -> get(query));
    fails(ErrorType.INVALID_QUERY, () -> post(null, null, query));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{]",
        "{\"a\":}",
        "{\"a\":1}x",
        "{\"a\":\"\\ud800\"}",
        "{\"a\":\"\\u0000\"}",
        "{'a':1}",
        "{\"a\":1,}",
        "{\"a\":NaN}"
      })
  void malformed_json_is_an_error(String body) {
    fails(ErrorType.INVALID_QUERY, () -> post(null, "application/json", body));
  }

  @Test
  void deep_json_is_an_error() {
    fails(
        ErrorType.INVALID_QUERY,
        () -> post(null, null, "{\"a\":" + "[".repeat(1_500) + "]".repeat(1_500) + "}"));
  }

  @Test
  void bodies_of_other_kinds_are_errors() {
    fails(ErrorType.INVALID_QUERY, () -> post(null, "application/json", "[1]"));
    fails(ErrorType.INVALID_QUERY, () -> post(null, "application/xml", "<job a='b'/>"));
    fails(ErrorType.INVALID_QUERY, () -> post(null, "multipart/form-data; boundary=x", "--x"));
    MockHttpServletRequest latin = http("POST", null);
    latin.setContent("a=ü".getBytes(StandardCharsets.ISO_8859_1));
    fails(ErrorType.INVALID_QUERY, () -> read(latin));
  }

  @Test
  void there_are_bounds() {
    fails(ErrorType.INVALID_QUERY, () -> get("a=1&".repeat(21)));
    fails(ErrorType.INVALID_QUERY, () -> get("a=" + "x".repeat(2_000)));
    assertThatThrownBy(() -> post(null, null, "a=" + "x".repeat(4_096)))
        .isInstanceOf(BodyTooLargeException.class);
  }

  @Test
  void repeated_and_indexed_elements_are_found() {
    Pairs pairs = new Pairs(10);
    FormPairs.read("a[0]=x&a[1]=y&a[]=z&b=1&b=2", pairs);

    assertThat(pairs.indexed("a")).containsExactly("z", "x", "y");
    assertThat(pairs.of("b")).containsExactly("1", "2");
  }

  @Test
  void an_idempotency_key_is_printable_and_short() {
    assertThat(read(keyed("order 17")).headers().idempotencyKey()).contains("order 17");
    assertThat(get("v=1").headers().idempotencyKey()).isEmpty();
    fails(ErrorType.INVALID_QUERY, () -> read(keyed("x".repeat(201))).headers().idempotencyKey());
    fails(ErrorType.INVALID_QUERY, () -> read(keyed("ü")).headers().idempotencyKey());
    fails(ErrorType.INVALID_QUERY, () -> read(keyed(" ")).headers().idempotencyKey());
  }

  private static MockHttpServletRequest keyed(String key) {
    MockHttpServletRequest request = http("GET", "v=1");
    request.addHeader("Idempotency-Key", key);
    return request;
  }

  private static void fails(ErrorType type, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.type()).isEqualTo(type));
  }
}
