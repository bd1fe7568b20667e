package dev.scriptorium.standalone.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptorium.gateway.tls.TlsCertificate;
import dev.scriptorium.standalone.FreePorts;
import dev.scriptorium.standalone.Waiting;
import dev.scriptorium.standalone.front.StubGateway.Behavior;
import dev.scriptorium.standalone.stack.SelfSigned;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontIT {

  private StubGateway first;
  private StubGateway second;
  private Front front;

  @BeforeEach
  void start() throws IOException {
    if (Front.program().isEmpty()) {
      System.out.println(
          "SKIPPED FrontIT: haproxy is not installed (Debian: apt-get install haproxy)");
      Assumptions.abort("no haproxy");
    }
    first = new StubGateway("first");
    second = new StubGateway("second");
    front = Front.before(first.port(), second.port());
    awaitHealth(front);
    forgetRequests();
  }

  private static void awaitHealth(Front started) {
    await()
        .atMost(Waiting.LIMIT)
        .until(
            () -> {
              try {
                return started.ask("/front/health").contains("UP");
              } catch (IOException notYet) {
                assertThat(started.isAlive()).as("see target/front.log").isTrue();
                return false;
              }
            });
  }

  @AfterEach
  void stop() {
    Stream.of(front, first, second)
        .filter(opened -> opened != null)
        .forEach(
            opened -> {
              try {
                opened.close();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/job/new?v=1", "/v1/projects"})
  void request_that_a_gateway_swallowed_is_answered_and_not_sent_again(String target)
      throws IOException {
    first.behave(Behavior.BREAK_OFF);
    second.behave(Behavior.BREAK_OFF);

    String answer = front.ask(target);

    assertThat(answer).startsWith("HTTP/1.1 502").contains("may have been applied");
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void client_on_a_kept_connection_is_answered_too_when_the_gateway_breaks_off()
      throws IOException {
    try (Front.Connection client = front.connect()) {
      assertThat(client.ask("/api/job/info")).startsWith("HTTP/1.1 200");
      assertThat(client.ask("/api/job/info")).startsWith("HTTP/1.1 200");
      first.behave(Behavior.BREAK_OFF);
      second.behave(Behavior.BREAK_OFF);
      forgetRequests();

      assertThat(client.ask("/api/job/new")).startsWith("HTTP/1.1 502");
      assertThat(requests()).isEqualTo(1);
    }
  }

  @Test
  void gateway_that_refuses_connections_fails_no_request() throws IOException {
    first.close();

    for (int i = 0; i < 20; i++) {
      assertThat(front.ask("/api/job/new")).startsWith("HTTP/1.1 200").endsWith("second");
    }
    assertThat(requests()).isEqualTo(20);
  }

  @Test
  void draining_gateway_gets_no_new_requests_and_returns() throws IOException {
    first.refuseReadiness();
    await().atMost(Waiting.LIMIT).until(() -> askedOfFirst() == 0);
    assertThat(askedOfFirst()).isZero();

    first.acceptReadiness();
    await().atMost(Waiting.LIMIT).until(() -> askedOfFirst() > 0);
  }

  /** How many of ten requests reach the first gateway; the others must reach the second. */
  private int askedOfFirst() throws IOException {
    forgetRequests();
    for (int i = 0; i < 10; i++) {
      assertThat(front.ask("/v1/languages")).startsWith("HTTP/1.1 200");
    }
    assertThat(requests()).isEqualTo(10);
    return first.heads().size();
  }

  @Test
  void without_a_gateway_errors_are_in_the_format_of_the_dialect() throws IOException {
    first.close();
    second.close();

    assertThat(front.ask("/api/job/new"))
        .startsWith("HTTP/1.1 503")
        .contains("application/json", "\"ErrorType\":\"UNHANDLED_ERROR\"", "not processed");
    assertThat(front.ask("//v1//projects"))
        .startsWith("HTTP/1.1 503")
        .contains("{\"error\":{\"code\":\"unavailable\"");
    assertThat(front.ask("/v1/projects"))
        .startsWith("HTTP/1.1 503")
        .contains("application/json", "{\"error\":{\"code\":\"unavailable\"", "not processed");
    for (String target : List.of("/work/claims", "/content/0", "//jobs", "/jobs")) {
      assertThat(front.ask(target))
          .startsWith("HTTP/1.1 503")
          .containsIgnoringCase("Retry-After: 2")
          .contains("application/problem+json", "\"code\":\"UNAVAILABLE\"", "not processed");
    }
  }

  @Test
  void an_upload_reaches_the_gateway_while_it_is_sent() throws IOException {
    try (Front.Connection client = front.connect()) {
      assertThat(
              client.send(
                  "PUT /work/leases/0/results/elements HTTP/1.1\r\nHost: h\r\n"
                      + "Content-Length: 1000000000\r\n\r\nthe first bytes"))
          .startsWith("HTTP/1.1 200");
    }
    assertThat(onlyHead()).containsIgnoringCase("content-length: 1000000000");
  }

  @Test
  void failures_are_logged_without_signatures_and_tokens() throws IOException {
    first.behave(Behavior.BREAK_OFF);
    second.behave(Behavior.BREAK_OFF);
    try (Front.Connection client = front.connect()) {
      assertThat(client.ask("/content/0?signature=secret", "Authorization: Bearer secret"))
          .startsWith("HTTP/1.1 502")
          .contains(
              "application/problem+json", "\"code\":\"UNAVAILABLE\"", "may have been applied");
    }
    await().atMost(Waiting.LIMIT).until(() -> frontLog().contains("/content/0"));
    assertThat(frontLog()).doesNotContain("secret");
  }

  private static String frontLog() throws IOException {
    return Files.readString(Path.of("target", "front.log"));
  }

  @Test
  void raw_braces_brackets_quotes_and_bars_pass() throws IOException {
    String target = "/api/job/authorize?callback_url=http://c/{job_id}?a=[\"x|y\"]";

    assertThat(front.ask(target)).startsWith("HTTP/1.1 200");
    assertThat(onlyHead()).startsWith("GET " + target + " HTTP/1.1");
  }

  @Test
  void gateway_hears_where_a_request_came_from_and_strangers_cannot_say_otherwise()
      throws IOException {
    try (Front.Connection client = front.connect()) {
      client.ask(
          "/v1/x", "X-Forwarded-For: 6.6.6.6", "X-Forwarded-Proto: https", "Forwarded: for=6");
    }

    assertThat(onlyHead().toLowerCase())
        .contains("x-forwarded-for: 127.0.0.1", "x-forwarded-proto: http\r\n")
        .contains("x-forwarded-host: host:99", "x-forwarded-port: 99")
        .doesNotContain("6.6.6.6", "\r\nforwarded:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator/prometheus",
        "/%61ctuator/health",
        "/;a/actuator;b/env",
        "/v1/../ACTUATOR/env",
        "//actuator"
      })
  void management_is_not_reachable(String target) throws IOException {
    assertThat(front.ask(target))
        .startsWith("HTTP/1.1 404")
        .contains("application/json", "\"ErrorType\":\"INVALID_QUERY\"");
    assertThat(requests()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/\u0001 HTTP/1.1\r\nHost: h\r\n\r\n",
        "GET /api/a b HTTP/1.1\r\nHost: h\r\n\r\n",
        "PUT /api/ HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip\r\n\r\n"
      })
  void invalid_http_never_gets_a_page(String bytes) throws IOException {
    try (Front.Connection client = front.connect()) {
      assertThat(client.send(bytes)).isEmpty();
    }
    assertThat(requests()).isZero();
  }

  @Test
  void target_of_thirty_thousand_characters_is_left_to_the_gateway() throws IOException {
    assertThat(front.ask("/api/job/new?job_name=" + "x".repeat(30_000))).startsWith("HTTP/1.1 200");
  }

  @Test
  void with_a_certificate_https_answers_beside_http(@TempDir Path directory) throws Exception {
    TlsCertificate files = SelfSigned.in(directory);
    Path pem = directory.resolve("site.pem");
    Files.writeString(pem, Files.readString(files.certificate()) + Files.readString(files.key()));
    int port = FreePorts.one();
    try (Front secure = Front.withTls(first.port(), second.port(), port, pem);
        HttpClient client = SelfSigned.client(files)) {
      awaitHealth(secure);
      URI target = URI.create("https://localhost:" + port + "/v1/x");

      assertThat(client.send(HttpRequest.newBuilder(target).build(), BodyHandlers.discarding()))
          .extracting(HttpResponse::statusCode)
          .isEqualTo(200);
      assertThat(onlyHead().toLowerCase())
          .contains("x-forwarded-proto: https\r\n", "x-forwarded-port: " + port + "\r\n");
      assertThat(secure.ask("/v1/x")).startsWith("HTTP/1.1 200");
      assertThat(onlyHead().toLowerCase()).contains("x-forwarded-proto: http\r\n");
    }
  }

  private int requests() {
    return first.heads().size() + second.heads().size();
  }

  private String onlyHead() {
    return Stream.of(first, second).flatMap(gateway -> gateway.heads().stream()).toList().getLast();
  }

  private void forgetRequests() {
    first.heads().clear();
    second.heads().clear();
  }
}
