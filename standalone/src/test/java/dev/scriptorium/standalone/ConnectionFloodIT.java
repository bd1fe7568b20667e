package dev.scriptorium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More unfinished requests than the heap can hold, of clients without a login. */
class ConnectionFloodIT {

  private static final int OF_EACH_KIND = 1_500;
  private static final int PROBES = 20;

  private static final byte[] UNFINISHED_HEAD =
      "GET /api/job/list?v=1 HTTP/1.1\r\nHost: a\r\nX".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] UNFINISHED_BODY =
      ("POST /api/job/new HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
              + "Content-Length: 900000\r\n\r\n{\"job_name\":\""
              + "a".repeat(15_000))
          .getBytes(StandardCharsets.US_ASCII);

  private static final Pattern TOKEN = Pattern.compile("\"ApiToken\" *: *\"([^\"]+)\"");
  private static final Pattern JOB = Pattern.compile("\"JobId\" *: *\"([^\"]+)\"");

  @TempDir Path temporary;

  @Test
  void others_are_answered_meanwhile_and_afterwards() throws Exception {
    var settings =
        new StandaloneSettings(
            FreePorts.one(), FreePorts.one(), FreePorts.one(), temporary.resolve("data"));
    var variables =
        Map.of(
            "JAVA_TOOL_OPTIONS", "-Xmx200m -XX:+ExitOnOutOfMemoryError",
            "SCRIPTORIUM_USERNAME", "ada",
            "SCRIPTORIUM_PASSWORD", "correct horse battery");
    try (var server = ForkedStandalone.start(settings, variables).untilReady();
        var client = HttpClient.newHttpClient()) {
      var base = "http://127.0.0.1:" + settings.port() + "/api";
      var token =
          found(
              TOKEN,
              get(
                  client,
                  base + "/account/login?v=1&username=ada&password=correct%20horse%20battery"));
      var job = found(JOB, get(client, base + "/job/new?v=1&job_name=flood&api_token=" + token));
      var info = base + "/job/info?v=1&job_id=" + job + "&api_token=" + token;
      List<Socket> flood = new ArrayList<>();
      try {
        for (int i = 0; i < OF_EACH_KIND; i++) {
          flood.add(open(settings.port(), UNFINISHED_HEAD));
          flood.add(open(settings.port(), UNFINISHED_BODY));
        }
        for (int i = 0; i < PROBES; i++) {
          assertThat(get(client, info)).contains("flood");
        }
      } finally {
        for (Socket socket : flood) {
          socket.close();
        }
      }
      assertThat(get(client, info)).contains("flood");
      server.terminate();
      assertThat(server.output()).doesNotContain("OutOfMemoryError");
    }
  }

  private static Socket open(int port, byte[] begin) throws IOException {
    var socket = new Socket("127.0.0.1", port);
    try {
      socket.getOutputStream().write(begin);
    } catch (IOException e) {
      // Closed for a newer one already
    }
    return socket;
  }

  /** A client whose connection was closed meanwhile opens another one. */
  private static String get(HttpClient client, String uri) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(uri)).timeout(Waiting.LIMIT).build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  private static String found(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
