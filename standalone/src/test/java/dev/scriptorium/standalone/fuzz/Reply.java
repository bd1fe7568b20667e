package dev.scriptorium.standalone.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server sent.
 *
 * @param status 0 if it closed the connection without a word
 * @param headers by their names in lower case
 * @param body each character is a byte
 */
record Reply(int status, String head, Map<String, String> headers, String body) {

  private static final JsonMapper JSON = new JsonMapper();

  static Reply of(String bytes) {
    String rest = bytes;
    while (rest.startsWith("HTTP/1.1 1")) {
      int end = rest.indexOf("\r\n\r\n");
      rest = end < 0 ? "" : rest.substring(end + 4);
    }
    int end = rest.indexOf("\r\n\r\n");
    if (!rest.startsWith("HTTP/1.1 ") || end < 0) {
      return new Reply(0, rest, Map.of(), "");
    }
    String head = rest.substring(0, end);
    Map<String, String> headers = new TreeMap<>();
    head.lines()
        .skip(1)
        .map(line -> line.split(": ?", 2))
        .forEach(
            line -> headers.put(line[0].toLowerCase(Locale.ROOT), line.length == 1 ? "" : line[1]));
    String body = rest.substring(end + 4);
    return new Reply(
        Integer.parseInt(head.substring(9, 12)),
        head,
        headers,
        headers.getOrDefault("transfer-encoding", "").equals("chunked") ? unchunked(body) : body);
  }

  String contentType() {
    return headers.getOrDefault("content-type", "");
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** The body, if it is JSON. */
  Optional<JsonNode> json() {
    try {
      JsonNode node = JSON.readTree(body.getBytes(StandardCharsets.ISO_8859_1));
      return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(node);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static String unchunked(String body) {
    StringBuilder whole = new StringBuilder();
    int at = 0;
    while (true) {
      int line = body.indexOf("\r\n", at);
      if (line < 0) {
        return whole.toString();
      }
      int size = Integer.parseInt(body.substring(at, line), 16);
      if (size == 0) {
        return whole.toString();
      }
      whole.append(body, line + 2, Math.min(body.length(), line + 2 + size));
      at = line + 2 + size + 2;
    }
  }
}
