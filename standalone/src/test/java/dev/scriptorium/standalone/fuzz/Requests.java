package dev.scriptorium.standalone.fuzz;

import dev.scriptorium.standalone.fuzz.Call.Parameter;
import dev.scriptorium.standalone.fuzz.Sent.Shape;
import dev.scriptorium.standalone.stack.Tone;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Makes requests of a call: some as they should be, most mutated. */
final class Requests {

  private static final List<String> METHODS =
      List.of(
          "GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "get", "FOO",
          "CONNECT");
  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/x-www-form-urlencoded",
          "text/plain",
          "application/xml",
          "multipart/form-data",
          "multipart/form-data; boundary=a",
          "application/json; charset=utf-16",
          "application/json; charset=nonsense",
          "application/json;",
          "/",
          "",
          "application/octet-stream",
          "*/*",
          "video/mp4",
          "application/json, text/plain");
  private static final List<String> JUNK =
      List.of(
          "Accept: application/xml",
          "Accept: text/html",
          "Accept: nonsense",
          "Accept: */*;q=0",
          "Accept: ",
          "Accept-Language: \u00ff",
          "Accept-Charset: utf-16",
          "Range: bytes=0-",
          "Range: bytes=5-2",
          "Range: bytes=99999999999999999999-",
          "Range: bytes=-1,0-0,0-0",
          "If-Match: x",
          "If-None-Match: *",
          "If-Modified-Since: nonsense",
          "Expect: 100-continue",
          "Expect: nonsense",
          "Content-Encoding: gzip",
          "Content-Encoding: br",
          "Content-Encoding: gzip, gzip",
          "Content-Encoding: identity",
          "Cookie: a=b; =; $x=\"",
          "Cookie: api_token=\u0001",
          "X-Forwarded-For: nonsense",
          "X-Forwarded-Proto: ftp",
          "X-Forwarded-Host: a b",
          "Forwarded: for=;;",
          "X-Forwarded-Port: 99999999",
          "X-Cielo24-Profile: nonsense",
          "X-Cielo24-Profile: openapi",
          "X-Cielo24-Profile: classic",
          "X-HTTP-Method-Override: DELETE",
          "Idempotency-Key: a",
          "Idempotency-Key: ",
          "Idempotency-Key: \"\u00e9\"",
          "Idempotency-Key: a\u0000b",
          "Origin: null",
          "Origin: https://app.example.org",
          "Origin: nonsense",
          "Access-Control-Request-Method: PUT",
          "Upgrade: websocket",
          "Upgrade: h2c",
          "User-Agent: ",
          "User-Agent: curl/8",
          "User-Agent: Java/1.8",
          "Authorization: Basic eDp5",
          "Authorization: Bearer",
          "x-auth-token: 0",
          "Host: b",
          "X : y",
          "X\u0001: y",
          ": y",
          "no colon",
          " folded: y",
          "Transfer-Encoding: identity",
          "TE: trailers",
          "Referer: \u00ff\u00fe",
          "Content-Language: \u0130");

  private static final String ELEMENTS =
      "{\"version\":2,\"start_time\":0,\"end_time\":1000,\"language\":\"en\",\"segments\":[{\"speaker_change\":true,"
          + "\"speaker_id\":1,\"start_time\":10,\"end_time\":900,\"sequences\":[{\"start_time\":10,\"end_time\":500,"
          + "\"tokens\":[{\"interpolated\":false,\"start_time\":10,\"end_time\":490,\"value\":\"yes\",\"type\":\"word\","
          + "\"display_as\":\"Yes\",\"tags\":[]}]}]}],\"speakers\":[{\"id\":1,\"name\":\"Ann\",\"gender\":\"FEMALE\"}],"
          + "\"keywords\":{}}";

  private static final Pattern VALID = Pattern.compile("[!-~&&[^\"#<>\\\\^`{|}]]*");

  private final Random random;
  private final Known known;
  private final String workerToken;

  Requests(Random random, Known known, String workerToken) {
    this.random = random;
    this.known = known;
    this.workerToken = workerToken;
  }

  /** The next one. */
  Sent of(Call call, Account account) {
    double mutated =
        switch (random.nextInt(10)) {
          case 0, 1, 2 -> 0;
          case 3, 4, 5, 6 -> 0.12;
          default -> 0.4;
        };
    Values values = new Values(random, known, account.username());
    Shape shape = Shape.CALL;
    List<String> query = new ArrayList<>();
    List<String> headers = new ArrayList<>();
    String path = path(call, values, mutated);
    for (Parameter parameter : call.parameters()) {
      if (parameter.in().equals("path")
          || !parameter.required() && random.nextInt(3) == 0
          || happens(mutated / 3)) {
        continue;
      }
      for (int times = happens(mutated / 3) ? 2 : 1; times > 0; times--) {
        if (parameter.in().equals("query")) {
          query.add(parameter.name() + "=" + queryValue(call, parameter, values, mutated));
        } else if (parameter.in().equals("header")) {
          headers.add(parameter.name() + ": " + headerValue(call, parameter, values, mutated));
        }
      }
    }
    authorize(call, account, query, headers, mutated);
    String body = "";
    if (!call.bodies().isEmpty()) {
      body = body(call, values, headers, query, mutated);
    }
    String method = call.method();
    if (happens(mutated / 8)) {
      method = METHODS.get(random.nextInt(METHODS.size()));
      shape = Shape.ELSEWHERE;
    } else if (happens(0.03) && method.equals("GET")) {
      method = "HEAD";
      shape = Shape.ELSEWHERE;
    }
    for (int i = 0; i < 2; i++) {
      if (happens(mutated / 3)) {
        headers.add(JUNK.get(random.nextInt(JUNK.size())));
        shape = shape == Shape.CALL ? Shape.ELSEWHERE : shape;
      }
    }
    if (happens(mutated / 20)) {
      headers.add("X-Junk: " + Nasty.random(random));
      shape = Shape.BROKEN;
    }
    if (happens(mutated / 40)) {
      headers.add("X-Long: " + "x".repeat(1 << random.nextInt(18)));
      shape = Shape.BROKEN;
    }
    if (happens(mutated / 8)) {
      path = mangledPath(path);
      shape = shape == Shape.CALL ? Shape.ELSEWHERE : shape;
    }
    if (happens(mutated / 8)) {
      query.add(
          random.nextBoolean() ? Nasty.query(random) : Nasty.encoded(Nasty.text(random)) + "=1");
    }
    String target = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    return framed(call, method, target, headers, body, shape, mutated);
  }

  /** A signed URL, mutated. */
  Sent signed(Call call) {
    String target = known.any("url");
    if (!target.startsWith("/content")) {
      target = "/content/" + target + "?signature=" + Nasty.encoded(Nasty.text(random));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      int at = 1 + random.nextInt(target.length());
      target =
          target.substring(0, at)
              + Nasty.query(random)
              + target.substring(Math.min(target.length(), at + 1));
    }
    List<String> headers = new ArrayList<>();
    if (random.nextBoolean()) {
      headers.add(JUNK.get(random.nextInt(JUNK.size())));
    }
    String method = random.nextInt(4) > 0 ? "GET" : METHODS.get(random.nextInt(METHODS.size()));
    return framed(call, method, target, headers, "", Shape.ELSEWHERE, 0);
  }

  private String path(Call call, Values values, double mutated) {
    if (call.path().contains("{project}")
        && call.path().contains("{job}")
        && !happens(mutated / 2)) {
      String order = known.any("order");
      if (order.contains("/job/")) {
        return "/v1/project/" + order;
      }
    }
    StringBuilder path = new StringBuilder();
    for (String step : call.path().substring(1).split("/")) {
      path.append('/');
      if (!step.startsWith("{")) {
        path.append(step);
        continue;
      }
      String name = step.substring(1, step.length() - 1);
      Schema schema =
          call.parameters().stream()
              .filter(p -> p.name().equals(name))
              .map(Parameter::schema)
              .findFirst()
              .orElse(new Schema("string", "", List.of(), Map.of(), List.of()));
      String value = Nasty.encoded(values.plain(call, name, schema));
      if (happens(mutated / 2)) {
        value =
            random.nextBoolean() ? Nasty.encoded(Nasty.text(random)) : value + Nasty.query(random);
      }
      path.append(value);
    }
    return path.toString();
  }

  private String mangledPath(String path) {
    int at = random.nextInt(path.length());
    return switch (random.nextInt(8)) {
      case 0 -> path.substring(0, at) + Nasty.query(random) + path.substring(at);
      case 1 -> path + "/";
      case 2 -> path.replace("/", "//");
      case 3 -> path.substring(0, at);
      case 4 -> path + ";a=b";
      case 5 -> path + "/../" + Nasty.encoded(Nasty.text(random));
      case 6 -> path + "/%2e%2e/x";
      default -> path.toUpperCase(java.util.Locale.ROOT);
    };
  }

  private String queryValue(Call call, Parameter parameter, Values values, double mutated) {
    if (happens(mutated)) {
      return random.nextInt(3) == 0 ? Nasty.query(random) : Nasty.encoded(Nasty.text(random));
    }
    return Nasty.encoded(values.plain(call, parameter.name(), parameter.schema()));
  }

  private String headerValue(Call call, Parameter parameter, Values values, double mutated) {
    String value =
        happens(mutated)
            ? Nasty.text(random)
            : values.plain(call, parameter.name(), parameter.schema());
    return value.replaceAll("[\\r\\n\\x00]", "");
  }

  private void authorize(
      Call call, Account account, List<String> query, List<String> headers, double mutated) {
    if (call.isLogin() || happens(mutated / 6)) {
      return;
    }
    String token = call.dialect() == Dialect.WORK ? workerToken : account.token();
    if (happens(mutated / 8)) {
      token =
          random.nextBoolean()
              ? Nasty.text(random).replaceAll("[\\r\\n\\x00]", "")
              : "0".repeat(32);
    }
    if (call.dialect() == Dialect.CIELO24) {
      switch (random.nextInt(6)) {
        case 0 -> headers.add("Authorization: Bearer " + token);
        case 1 -> headers.add("x-auth-token: " + token);
        case 2 -> headers.add("Cookie: api_token=" + token);
        default -> query.add("api_token=" + Nasty.encoded(token));
      }
    } else {
      headers.add("Authorization: Bearer " + token);
    }
  }

  private String body(
      Call call, Values values, List<String> headers, List<String> query, double mutated) {
    List<String> types = List.copyOf(call.bodies().keySet());
    String type = types.get(random.nextInt(types.size()));
    Schema schema = call.bodies().get(type);
    String body;
    if (type.endsWith("json")) {
      body = json(call, "", schema, values, mutated, 0);
    } else if (type.endsWith("urlencoded")) {
      List<String> pairs = new ArrayList<>();
      for (Map.Entry<String, Schema> member : schema.members().entrySet()) {
        if (random.nextInt(4) > 0) {
          Parameter parameter = new Parameter(member.getKey(), "query", false, member.getValue());
          pairs.add(member.getKey() + "=" + queryValue(call, parameter, values, mutated));
        }
      }
      body = String.join("&", pairs);
    } else {
      body =
          switch (random.nextInt(4)) {
            case 0 -> new String(Tone.wave(1), StandardCharsets.ISO_8859_1);
            case 1 -> Nasty.random(random);
            case 2 -> happens(0.5) ? "" : Nasty.json(random);
            default -> ELEMENTS;
          };
    }
    for (int i = 0; i < 2; i++) {
      if (happens(mutated / 4) && !body.isEmpty()) {
        int at = random.nextInt(body.length());
        body =
            switch (random.nextInt(5)) {
              case 0 -> body.substring(0, at);
              case 1 -> body.substring(0, at) + (char) random.nextInt(256) + body.substring(at + 1);
              case 2 -> body.substring(0, at) + Nasty.random(random) + body.substring(at);
              case 3 -> body + body;
              default -> "\u00ef\u00bb\u00bf" + body;
            };
      }
    }
    if (happens(mutated / 4)) {
      type = TYPES.get(random.nextInt(TYPES.size()));
    }
    if (!happens(mutated / 6)) {
      headers.add("Content-Type: " + type);
    }
    if (call.dialect() == Dialect.CIELO24 && random.nextBoolean()) {
      query.add("v=1");
    }
    return body;
  }

  private String json(
      Call call, String name, Schema schema, Values values, double mutated, int depth) {
    if (happens(depth == 0 ? mutated / 4 : mutated / 2)) {
      return Nasty.json(random);
    }
    if (schema.is("object")) {
      List<String> members = new ArrayList<>();
      for (Map.Entry<String, Schema> member : schema.members().entrySet()) {
        int times = happens(mutated / 5) ? 2 : happens(0.1) ? 0 : 1;
        for (int i = 0; i < times; i++) {
          members.add(
              "\""
                  + member.getKey()
                  + "\":"
                  + json(call, member.getKey(), member.getValue(), values, mutated, depth + 1));
        }
      }
      return "{" + String.join(",", members) + "}";
    }
    if (schema.is("array")) {
      List<String> items = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0 && !schema.items().isEmpty(); i--) {
        items.add(json(call, name, schema.items().getFirst(), values, mutated, depth + 1));
      }
      return "[" + String.join(",", items) + "]";
    }
    String value = values.plain(call, name, schema);
    return schema.is("string") ? Nasty.quoted(value) : value;
  }

  private Sent framed(
      Call call,
      String method,
      String target,
      List<String> headers,
      String body,
      Shape judged,
      double mutated) {
    Shape shape = judged;
    Wire.Ending ending = Wire.Ending.WAITS;
    String sent = body;
    if (happens(mutated / 10) && !body.isEmpty()) {
      shape = Shape.BROKEN;
      ending = Wire.Ending.BREAKS_OFF;
      String half = body.substring(0, body.length() / 2);
      switch (random.nextInt(6)) {
        case 0 -> headers.add("Content-Length: " + (body.length() + 10));
        case 1 -> headers.add("Content-Length: " + body.length() / 2);
        case 2 -> {
          headers.add("Transfer-Encoding: chunked");
          sent = Integer.toHexString(body.length()) + "\r\n" + half;
        }
        case 3 -> {
          headers.add("Transfer-Encoding: chunked");
          sent = "zz\r\n" + body;
        }
        case 4 -> {
          headers.add("Transfer-Encoding: chunked");
          headers.add("Content-Length: 3");
          sent = chunked(body);
        }
        default -> headers.add("Content-Length: " + Nasty.text(random).replaceAll("[\\r\\n]", ""));
      }
    } else if (!body.isEmpty() && random.nextInt(6) == 0) {
      headers.add("Transfer-Encoding: chunked");
      sent = chunked(body);
    } else if (!body.isEmpty() || !method.equals("GET")) {
      headers.add("Content-Length: " + body.length());
    }
    if (!VALID.matcher(target).matches() && shape == Shape.CALL) {
      // The request line is refused before there is a path
      shape = Shape.ELSEWHERE;
    }
    StringBuilder text = new StringBuilder();
    text.append(method).append(' ').append(target).append(" HTTP/1.1\r\nHost: x\r\n");
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    text.append("Connection: close\r\n\r\n").append(sent);
    return new Sent(call, method, target, text.toString(), shape, ending);
  }

  private static String chunked(String body) {
    int half = body.length() / 2;
    StringBuilder text = new StringBuilder();
    for (String part : List.of(body.substring(0, half), body.substring(half))) {
      if (!part.isEmpty()) {
        text.append(Integer.toHexString(part.length())).append("\r\n").append(part).append("\r\n");
      }
    }
    return text.append("0\r\n\r\n").toString();
  }

  private boolean happens(double probability) {
    return random.nextDouble() < probability;
  }
}
