package dev.scriptorium.gateway.dialect.textking;

import dev.scriptorium.gateway.web.BaseUrl;
import dev.scriptorium.gateway.web.Bodies;
import dev.scriptorium.gateway.web.BodyTooLargeException;
import dev.scriptorium.gateway.web.BusyException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What is read from a request the same way everywhere: its body, its own address. */
final class TextkingRequests {

  private final TextkingProperties properties;
  private final Bodies bodies;

  TextkingRequests(TextkingProperties properties, Bodies bodies) {
    this.properties = properties;
    this.bodies = bodies;
  }

  /** The JSON object in the body. */
  RequestObject body(HttpServletRequest request) {
    if (!isJson(request.getContentType())) {
      throw new TextkingFault(
          FaultCode.UNSUPPORTED_MEDIA_TYPE, "The body must be application/json in UTF-8");
    }
    return TextkingJson.read(bytes(request));
  }

  Addresses addresses(HttpServletRequest request) {
    String publicUrl = properties.publicUrl();
    return new Addresses(publicUrl == null ? BaseUrl.of(request) : publicUrl);
  }

  Answers answers(Addresses addresses) {
    return new Answers(addresses, properties.currency());
  }

  /** No content type is taken as JSON: nothing else is supported anyway. */
  static boolean isJson(@Nullable String contentType) {
    if (contentType == null || contentType.isBlank()) {
      return true;
    }
    try {
      MediaType type = MediaType.parseMediaType(contentType);
      return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
          && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }

  private byte[] bytes(HttpServletRequest request) {
    try {
      return bodies.read(request);
    } catch (BodyTooLargeException e) {
      throw new TextkingFault(FaultCode.BODY_TOO_LARGE, String.valueOf(e.getMessage()));
    } catch (BusyException e) {
      throw new TextkingFault(FaultCode.UNAVAILABLE, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new TextkingFault(FaultCode.MALFORMED_REQUEST, "The body ended before it was complete");
    }
  }
}
