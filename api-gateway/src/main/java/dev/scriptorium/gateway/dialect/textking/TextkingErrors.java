package dev.scriptorium.gateway.dialect.textking;

import dev.scriptorium.gateway.dialect.textking.TextkingWire.Failure;
import dev.scriptorium.gateway.dialect.textking.TextkingWire.Problem;
import dev.scriptorium.gateway.submission.CommandTooLargeException;
import dev.scriptorium.gateway.submission.NoOutcomeException;
import dev.scriptorium.gateway.submission.NotSentException;
import dev.scriptorium.gateway.web.RetryAfter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps exceptions to error bodies of the dialect. */
@RestControllerAdvice(basePackageClasses = TextkingErrors.class)
class TextkingErrors {

  private static final Logger LOG = LoggerFactory.getLogger(TextkingErrors.class);
  private static final String CHALLENGE = "Bearer realm=\"scriptorium\"";
  private static final String MAYBE =
      "No outcome arrived in time: the request may have been applied. Check before retrying";
  private static final String NOTHING_MADE =
      "Temporarily unavailable; nothing was changed. Try again later";

  private final RetryAfter retryAfter;

  TextkingErrors(RetryAfter retryAfter) {
    this.retryAfter = retryAfter;
  }

  @ExceptionHandler
  ResponseEntity<byte[]> fault(TextkingFault fault) {
    return switch (fault.code()) {
      case MISSING_TOKEN -> challenge(fault, CHALLENGE);
      case INVALID_TOKEN ->
          challenge(
              fault,
              CHALLENGE
                  + ", error=\"invalid_token\", error_description=\""
                  + fault.explanation()
                  + "\"");
      case UNAVAILABLE ->
          TextkingExchange.json(fault.code().status())
              .header(HttpHeaders.RETRY_AFTER, retryAfter.seconds())
              .body(body(fault));
      default -> TextkingExchange.json(fault.code().status()).body(body(fault));
    };
  }

  @ExceptionHandler
  ResponseEntity<byte[]> tooLarge(CommandTooLargeException e) {
    return fault(new TextkingFault(FaultCode.TOO_LARGE, "The request is too large"));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> notSent(NotSentException e) {
    LOG.warn("A request was not sent: {}", e.getMessage());
    return unavailable(NOTHING_MADE);
  }

  @ExceptionHandler
  ResponseEntity<byte[]> noVerdict(NoOutcomeException e) {
    LOG.warn("A request has no outcome: {}", e.getMessage());
    return unavailable(MAYBE);
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    RecoverableDataAccessException.class,
    TransientDataAccessException.class
  })
  ResponseEntity<byte[]> databaseAway(Exception e, HttpServletRequest request) {
    LOG.warn("The database does not respond: {}", e.getMessage());
    return unavailable(changesNothing(request) ? NOTHING_MADE : MAYBE);
  }

  /** The response could not be sent; request bodies that cannot be read are handled separately. */
  @ExceptionHandler
  void clientGone(IOException e) {
    LOG.debug("The client disconnected", e);
  }

  @ExceptionHandler
  ResponseEntity<byte[]> unforeseen(Exception e) {
    LOG.error("A request failed", e);
    return fault(
        new TextkingFault(FaultCode.INTERNAL_ERROR, "The request failed; the reason is logged"));
  }

  static byte[] body(TextkingFault fault) {
    return TextkingJson.write(
        new Failure(new Problem(fault.code().word(), fault.explanation(), fault.field())));
  }

  private ResponseEntity<byte[]> unavailable(String message) {
    return fault(new TextkingFault(FaultCode.UNAVAILABLE, message));
  }

  private static ResponseEntity<byte[]> challenge(TextkingFault fault, String challenge) {
    return TextkingExchange.json(fault.code().status())
        .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
        .body(body(fault));
  }

  private static boolean changesNothing(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }
}
