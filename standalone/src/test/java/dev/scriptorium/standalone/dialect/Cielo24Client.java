package dev.scriptorium.standalone.dialect;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Speaks the cielo24 dialect, politely or byte by byte. */
final class Cielo24Client {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final int PIECE = 50_000;
  private static final Duration TIMEOUT = Duration.ofSeconds(40);

  private final URI base;
  private final String from;

  Cielo24Client(URI base) {
    this(base, "127.0.0.1");
  }

  /**
   * @param from address of this machine that what is sent byte by byte comes from
   */
  Cielo24Client(URI base, String from) {
    this.base = base;
    this.from = from;
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
      return new Answer(response.statusCode(), response.headers(), response.body());
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
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * An upload by a client that does not read before it has written everything.
   *
   * @param size of the body, in bytes; a multiple of {@link #PIECE}
   * @param lines as for {@link #recorded}; without a Transfer-Encoding the body has a length
   */
  Answer upload(int size, String... lines) {
    boolean chunked = List.of(lines).contains("Transfer-Encoding: chunked");
    String head =
        String.join("\r\n", lines)
            + "\r\nHost: "
            + base.getAuthority()
            + "\r\nConnection: close\r\n"
            + (chunked ? "" : "Content-Length: " + size + "\r\n")
            + "\r\n";
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.UTF_8));
      byte[] piece = piece(chunked);
      for (int sent = 0; sent < size; sent += PIECE) {
        out.write(piece);
      }
      if (chunked) {
        out.write("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      }
      return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The answer was not seen", e);
    }
  }

  private static byte[] piece(boolean chunked) {
    String text = "x".repeat(PIECE);
    return (chunked ? Integer.toHexString(PIECE) + "\r\n" + text + "\r\n" : text)
        .getBytes(StandardCharsets.UTF_8);
  }

  private Socket connect() throws IOException {
    Socket socket =
        new Socket(
            InetAddress.getByName("127.0.0.1"), base.getPort(), InetAddress.getByName(from), 0);
    socket.setSoTimeout((int) TIMEOUT.toMillis());
    socket.setTcpNoDelay(true);
    return socket;
  }

  private static Answer answer(String response) {
    String rest = response;
    while (rest.startsWith("HTTP/1.1 100")) {
      rest = rest.substring(rest.indexOf("\r\n\r\n") + 4);
    }
    int end = rest.indexOf("\r\n\r\n");
    String head = rest.substring(0, end);
    String body = rest.substring(end + 4);
    return new Answer(
        Integer.parseInt(head.substring(9, 12)),
        headers(head),
        head.contains("Transfer-Encoding: chunked") ? unchunked(body) : body);
  }

  private static HttpHeaders headers(String head) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    head.lines()
        .skip(1)
        .map(line -> line.split(": ", 2))
        .forEach(
            line ->
                headers
                    .computeIfAbsent(line[0], name -> new ArrayList<>())
                    .add(line.length == 1 ? "" : line[1]));
    return HttpHeaders.of(headers, (name, value) -> true);
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
