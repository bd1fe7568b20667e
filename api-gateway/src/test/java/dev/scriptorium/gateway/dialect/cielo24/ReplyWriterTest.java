package dev.scriptorium.gateway.dialect.cielo24;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptorium.gateway.web.RetryAfter;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class ReplyWriterTest {

  private final ReplyWriter writer =
      new ReplyWriter(new JsonMapper(), new RetryAfter(Duration.ofSeconds(5)));
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void a_document_has_its_length_and_is_not_stored() throws IOException {
    writer.write(Reply.member("ApiToken", "ü 😀"), response);

    assertThat(response.getContentAsString())
        .isEqualTo("{\"ApiToken\":\"\\u00FC \\uD83D\\uDE00\"}");
    assertThat(response.getContentLength()).isEqualTo(34);
    assertThat(response.getContentType()).isEqualTo("application/json");
    assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void an_error_has_two_members() throws IOException {
    writer.write(ApiException.of(ErrorType.INVALID_QUERY, "say \"what\""), response);

    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(response.getContentAsString())
        .isEqualTo("{\"ErrorType\":\"INVALID_QUERY\",\"ErrorComment\":\"say \\\"what\\\"\"}");
  }

  @Test
  void errors_that_pass_say_when_to_come_back_and_wrong_methods_which_are_right()
      throws IOException {
    writer.write(ApiException.unavailable("later"), response);
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isNotNull();

    MockHttpServletResponse other = new MockHttpServletResponse();
    writer.write(ApiException.unknownMethod(), other);
    assertThat(other.getHeader("Allow")).isEqualTo("GET, POST");
  }

  @Test
  void a_blocked_login_may_be_tried_again_after_whole_seconds() throws IOException {
    writer.write(ApiException.suspended(Duration.ofMillis(1_001)), response);

    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(response.getHeader("Retry-After")).isEqualTo("2");
  }

  @Test
  void no_content_has_no_body() throws IOException {
    writer.write(Reply.noContent(), response);

    assertThat(response.getStatus()).isEqualTo(204);
    assertThat(response.getContentAsByteArray()).isEmpty();
  }

  @Test
  void half_a_list_does_not_look_whole() {
    Reply failing =
        new Reply.Streamed(
            json -> {
              json.writeStartObject();
              json.writeArrayPropertyStart("ActiveJobs");
              json.writeString("x".repeat(20_000));
              throw new IllegalStateException("the database went away");
            });

    assertThatThrownBy(() -> writer.write(failing, response))
        .isInstanceOf(IllegalStateException.class);
    assertThat(
            new String(response.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
        .doesNotEndWith("]}");
  }
}
