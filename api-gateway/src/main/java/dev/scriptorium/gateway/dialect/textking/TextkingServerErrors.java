package dev.scriptorium.gateway.dialect.textking;

import dev.scriptorium.gateway.web.DialectErrors;
import dev.scriptorium.gateway.web.ErrorReply;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.HttpStatus;

/** The dialect's errors for requests that the server rejects before they reach it. */
final class TextkingServerErrors implements DialectErrors {

  @Override
  public boolean covers(String path) {
    return path.equals("/v1") || path.startsWith("/v1/");
  }

  @Override
  public boolean servesPages() {
    return true;
  }

  @Override
  public ErrorReply reply(int status) {
    HttpStatus known = HttpStatus.resolve(status);
    String message = known == null ? "The request failed" : known.getReasonPhrase();
    return new ErrorReply(
        status,
        TextkingExchange.JSON,
        new String(
            TextkingErrors.body(new TextkingFault(code(status), message)), StandardCharsets.UTF_8));
  }

  private static FaultCode code(int status) {
    return Arrays.stream(FaultCode.values())
        .filter(code -> code.status().value() == status)
        .findFirst()
        .orElse(status < 500 ? FaultCode.MALFORMED_REQUEST : FaultCode.INTERNAL_ERROR);
  }
}
