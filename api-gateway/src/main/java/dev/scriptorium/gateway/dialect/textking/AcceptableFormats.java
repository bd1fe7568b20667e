package dev.scriptorium.gateway.dialect.textking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;

/** Rejects requests that do not accept JSON, before anything is done. */
final class AcceptableFormats implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    List<String> accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
    if (!acceptsJson(String.join(",", accept))) {
      throw new TextkingFault(FaultCode.NOT_ACCEPTABLE, "Responses are application/json only");
    }
    return true;
  }

  /** Whether JSON is acceptable: the most specific matching range decides. */
  static boolean acceptsJson(String accept) {
    if (accept.isBlank()) {
      return true;
    }
    try {
      return MediaType.parseMediaTypes(accept).stream()
          .filter(range -> range.includes(MediaType.APPLICATION_JSON))
          .max(Comparator.comparingInt(AcceptableFormats::specificity))
          .map(range -> range.getQualityValue() > 0)
          .orElse(false);
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }

  private static int specificity(MediaType range) {
    return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
  }
}
