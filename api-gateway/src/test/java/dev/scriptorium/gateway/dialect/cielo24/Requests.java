package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.gateway.web.Bodies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** Requests of the dialect. */
final class Requests {

  static final Cielo24Properties SETTINGS =
      new Cielo24Properties(
          Profile.Switch.AUTO,
          ZoneOffset.UTC,
          null,
          new Cielo24Properties.Limits(
              20, 2_000, 10, 10, 10, 10, 100, 10, 100, 1_000, 6_000, 1_000, 10_000, 4_096, 8_760));
  private static final RequestReader READER =
      new RequestReader(
          new Bodies(DataSize.ofKilobytes(4), DataSize.ofMegabytes(1)),
          new JsonPairs(new JsonMapper()),
          SETTINGS);

  private Requests() {}

  static ApiRequest get(String query) {
    return read(http("GET", query));
  }

  static ApiRequest post(@Nullable String query, @Nullable String contentType, String body) {
    MockHttpServletRequest request = http("POST", query);
    request.setContentType(contentType);
    request.setContent(body.getBytes(StandardCharsets.UTF_8));
    return read(request);
  }

  static MockHttpServletRequest http(String method, @Nullable String query) {
    MockHttpServletRequest request = new MockHttpServletRequest(method, "/api/job/new");
    request.setQueryString(query);
    return request;
  }

  static ApiRequest read(MockHttpServletRequest request) {
    try {
      return READER.read(request, CookieToken.ACCEPTED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
