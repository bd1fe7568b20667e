package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.gateway.web.DialectErrors;
import dev.scriptorium.gateway.web.ErrorReply;
import java.io.StringWriter;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The dialect's words for errors that the server finds before the dialect is asked. */
final class Cielo24Errors implements DialectErrors {

  private static final int METHOD_NOT_ALLOWED = 405;

  private static final int UNSUPPORTED_MEDIA_TYPE = 415;

  private static final int HTTP_VERSION_NOT_SUPPORTED = 505;

  private final JsonMapper json;

  Cielo24Errors(JsonMapper json) {
    this.json = json;
  }

  @Override
  public boolean covers(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.equals("/api") || lower.startsWith("/api/");
  }

  /** Its old clients crash on any other error body (docs/contract/cielo24.md, 13). */
  @Override
  public boolean coversTheRest() {
    return true;
  }

  @Override
  public boolean servesPages() {
    return true;
  }

  @Override
  public ErrorReply reply(int status) {
    ApiException error = error(status);
    StringWriter body = new StringWriter();
    try (JsonGenerator generator = json.createGenerator(body)) {
      ReplyWriter.content(error).write(generator);
    }
    return new ErrorReply(
        status == UNSUPPORTED_MEDIA_TYPE ? status : error.status(),
        Reply.JSON,
        body.toString(),
        error.status() == METHOD_NOT_ALLOWED ? ReplyWriter.METHODS : null);
  }

  private static ApiException error(int status) {
    return switch (status) {
      case 404 -> ApiException.unknownPath();
      case METHOD_NOT_ALLOWED -> ApiException.unknownMethod();
      case UNSUPPORTED_MEDIA_TYPE ->
          ApiException.of(ErrorType.INVALID_QUERY, "Content-Encoding must be gzip, or absent");
      case 503 -> ApiException.unavailable("The service is not available now; try again later");
      default ->
          status < 500 || status == HTTP_VERSION_NOT_SUPPORTED
              ? ApiException.of(ErrorType.INVALID_QUERY, "The request cannot be understood")
              : ApiException.fault();
    };
  }
}
