package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.gateway.dialect.cielo24.ApiRequest.BodyKind;
import dev.scriptorium.gateway.web.Bodies;
import dev.scriptorium.gateway.web.StrictText;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Turns an HTTP request into one of the dialect (contract 1.3): a POST's body is JSON if it begins
 * with a brace and {@code k=v&k=v} otherwise, whatever its content type says.
 */
final class RequestReader {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final Bodies bodies;
  private final JsonPairs json;
  private final Cielo24Properties settings;

  RequestReader(Bodies bodies, JsonPairs json, Cielo24Properties settings) {
    this.bodies = bodies;
    this.json = json;
    this.settings = settings;
  }

  /**
   * @throws ApiException it cannot be read
   * @throws IOException the client went away
   */
  ApiRequest read(HttpServletRequest request, CookieToken cookie) throws IOException {
    RequestHeaders headers = new RequestHeaders(request, cookie);
    Profile profile = profile(request, headers);
    Pairs query = query(request.getQueryString());
    Pairs body = new Pairs(settings.limits().parameters());
    BodyKind kind = request.getMethod().equals("POST") ? body(request, body) : BodyKind.NONE;
    return new ApiRequest(request.getMethod(), profile, headers, kind, body, query);
  }

  /**
   * The same without its body, which is not read.
   *
   * @throws ApiException it cannot be read
   */
  ApiRequest readHead(HttpServletRequest request, CookieToken cookie) {
    RequestHeaders headers = new RequestHeaders(request, cookie);
    return new ApiRequest(
        request.getMethod(),
        profile(request, headers),
        headers,
        BodyKind.NONE,
        new Pairs(settings.limits().parameters()),
        query(request.getQueryString()));
  }

  private @Nullable Profile profile(HttpServletRequest request, RequestHeaders headers) {
    return Profile.choose(
        request.getHeader(Profile.HEADER),
        settings.profile(),
        request.getHeader("User-Agent"),
        headers.all("Accept"));
  }

  private Pairs query(@Nullable String text) {
    Pairs pairs = new Pairs(settings.limits().parameters());
    if (text != null) {
      if (text.length() > settings.limits().query()) {
        throw ApiException.of(
            ErrorType.INVALID_QUERY,
            "The query is longer than " + settings.limits().query() + " characters");
      }
      FormPairs.read(text, pairs);
    }
    return pairs;
  }

  private BodyKind body(HttpServletRequest request, Pairs into) throws IOException {
    String text = text(bodies.read(request));
    if (text.isBlank()) {
      return BodyKind.NONE;
    }
    String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    if (type.startsWith("multipart/") || type.contains("xml")) {
      throw ApiException.of(ErrorType.INVALID_QUERY, "The body must be a JSON object or a form");
    }
    if (text.stripLeading().startsWith("{")) {
      json.read(text, into);
      return BodyKind.JSON;
    }
    if (type.contains("json") && text.indexOf('=') < 0) {
      throw ApiException.of(ErrorType.INVALID_QUERY, "The body is not a JSON object");
    }
    FormPairs.read(text.strip(), into);
    return BodyKind.FORM;
  }

  private static String text(byte[] bytes) {
    try {
      String text = StrictText.utf8(bytes);
      return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw ApiException.of(ErrorType.INVALID_QUERY, "The body is not UTF-8");
    }
  }
}
