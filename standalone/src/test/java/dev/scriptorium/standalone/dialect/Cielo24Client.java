package dev.scriptorium.standalone.dialect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Speaks the cielo24 dialect, politely or byte by byte. */
final class Cielo24Client {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration TIMEOUT = Duration.ofSeconds(40);

  private final URI base;

  Cielo24Client(URI base) {
    this.base = base;
  }

  /** A GET with these names and values in its query, and {@code v=1}. */
  Answer get(String path, String... pairs) {
    return send(request(path + "?v=1" + prefixed(encoded(pairs))));
  }

  /** A POST of a form, and {@code v=1} in the query. */
  Answer post(String path, String... pairs) {
    return send(
        request(path + "?v=1")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(pairs))));
  }

  /** A POST of JSON as the generated clients send it. */
  Answer postJson(String pathAndQuery, String json) {
    return send(
        request(pathAndQuery)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  HttpRequest.Builder request(String pathAndQuery) {
    return HttpRequest.newBuilder(URI.create(base + pathAndQuery)).timeout(TIMEOUT);
  }

  Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A request as recorded: its lines, without Host and Connection, and its body. */
  Answer recorded(String body, String... lines) {
    List<String> head = new ArrayList<>(List.of(lines));
    head.add("Host: " + base.getAuthority());
    head.add("Connection: close");
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    if (!lines[0].startsWith("GET") && head.stream().noneMatch(l -> l.startsWith("Content-Len"))) {
      head.add("Content-Length: " + bytes.length);
    }
    return raw(String.join("\r\n", head) + "\r\n\r\n" + body);
  }

  /** Whatever comes back for these bytes (each character is one). */
  Answer rawBytes(String request) {
    return exchange(request.getBytes(StandardCharsets.ISO_8859_1));
  }

  private Answer raw(String request) {
    return exchange(request.getBytes(StandardCharsets.UTF_8));
  }

  private Answer exchange(byte[] request) {
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout((int) TIMEOUT.toMillis());
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer answer(String response) {
    String rest = response;
    while (rest.startsWith("HTTP/1.1 100")) {
      rest = rest.substring(rest.indexOf("\r\n\r\n") + 4);
    }
    int end = rest.indexOf("\r\n\r\n");
    String head = rest.substring(0, end);
    String type =
        head.lines()
            .filter(line -> line.startsWith("Content-Type: "))
            .map(line -> line.substring("Content-Type: ".length()))
            .findFirst()
            .orElse("");
    String body = rest.substring(end + 4);
    return new Answer(
        Integer.parseInt(head.substring(9, 12)),
        type,
        head.contains("Transfer-Encoding: chunked") ? unchunked(body) : body);
  }

  private static String unchunked(String body) {
    StringBuilder whole = new StringBuilder();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    int at = 0;
    while (true) {
      int line = at;
      while (bytes[line] != '\r') {
        line++;
      }
      int size = Integer.parseInt(new String(bytes, at, line - at, StandardCharsets.UTF_8), 16);
      if (size == 0) {
        return whole.toString();
      }
      whole.append(new String(bytes, line + 2, size, StandardCharsets.UTF_8));
      at = line + 2 + size + 2;
    }
  }

  static String encoded(String... pairs) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      text.append(i == 0 ? "" : "&")
          .append(pairs[i])
          .append('=')
          .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
    }
    return text.toString();
  }

  private static String prefixed(String query) {
    return query.isEmpty() ? "" : "&" + query;
  }
}
