package dev.scriptorium.standalone.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A client that sends all of a large body before it reads still sees why it was refused
 * (docs/contract/cielo24.md, 13, uploads).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RefusedUploadContract {

  private static final int LARGE = 5_000_000;
  private static final int VERY_LARGE = 60_000_000;
  private static final String LATER = "POST /api/job/add_transcript?v=1&job_id=1 HTTP/1.1";

  private Cielo24Client client;
  private String token;

  abstract Target target();

  @BeforeAll
  void login() {
    Cielo24Session session = Cielo24Session.of(target());
    client = session.client();
    token = session.token();
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("POST /api/job/add_transcript?v=1&api_token=TOKEN HTTP/1.1", 400),
        Arguments.of("POST /api/job/add_media?v=1&api_token=TOKEN&job_id=1 HTTP/1.1", 400),
        Arguments.of("POST /api/job/new?v=1&api_token=TOKEN HTTP/1.1", 400),
        Arguments.of("POST /api/job/new?v=1&api_token=nobody HTTP/1.1", 400),
        Arguments.of("POST /api/account/login?v=1 HTTP/1.1", 400),
        Arguments.of("POST /api/job/nothing HTTP/1.1", 404),
        Arguments.of("PUT /api/job/new HTTP/1.1", 405),
        Arguments.of("POST /api%2fjob HTTP/1.1", 400),
        Arguments.of("POST /v1/projects HTTP/1.1", 401),
        Arguments.of("POST /v1/projects HTTP/1.1\r\nAuthorization: Bearer nobody", 401),
        Arguments.of("POST /v1/projects HTTP/1.1\r\nAuthorization: Bearer TOKEN", 413),
        Arguments.of(
            "POST /v1/projects HTTP/1.1\r\nAuthorization: Bearer TOKEN\r\nContent-Type: text/xml",
            415),
        Arguments.of(
            "POST /v1/projects HTTP/1.1\r\nAuthorization: Bearer TOKEN\r\nAccept: text/xml", 406),
        Arguments.of("POST /v1/nothing HTTP/1.1\r\nAuthorization: Bearer TOKEN", 404),
        Arguments.of("POST /nothing HTTP/1.1", 404));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void with_a_length(String request, int status) {
    client.upload(LARGE, lines(request)).hasStatus(status);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void in_chunks(String request, int status) {
    client.upload(LARGE, lines(request + "\r\nTransfer-Encoding: chunked")).hasStatus(status);
  }

  /** As curl does with more than 1 MB, and .NET with every POST; and then they do not wait. */
  @ParameterizedTest
  @MethodSource("refused")
  void announced(String request, int status) {
    client.upload(LARGE, lines(request + "\r\nExpect: 100-continue")).hasStatus(status);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void announced_and_in_chunks(String request, int status) {
    client
        .upload(LARGE, lines(request + "\r\nExpect: 100-continue\r\nTransfer-Encoding: chunked"))
        .hasStatus(status);
  }

  @Test
  void of_the_size_of_a_film() {
    client.upload(VERY_LARGE, LATER).isError("NOT_IMPLEMENTED");
    client.upload(VERY_LARGE, LATER, "Expect: 100-continue").isError("NOT_IMPLEMENTED");
    client.upload(VERY_LARGE, LATER, "Transfer-Encoding: chunked").isError("NOT_IMPLEMENTED");
  }

  @Test
  void who_asks_first_is_refused_without_being_told_to_go_on() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", target().base().getPort())) {
      String head =
          LATER + "\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5000000\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

      assertThat(answer.readLine()).startsWith("HTTP/1.1 400");
      assertThat(answer.lines().takeWhile(line -> !line.isEmpty())).contains("Connection: close");
    }
  }

  private String[] lines(String request) {
    return request.replace("TOKEN", token).split("\r\n");
  }
}
