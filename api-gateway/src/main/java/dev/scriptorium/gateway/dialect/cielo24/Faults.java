package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.gateway.submission.CommandTooLargeException;
import dev.scriptorium.gateway.submission.NoOutcomeException;
import dev.scriptorium.gateway.submission.NotSentException;
import dev.scriptorium.gateway.web.BodyTooLargeException;
import dev.scriptorium.gateway.web.BusyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Maps exceptions to errors of the dialect, which say only what the client needs to know. */
final class Faults {

  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private Faults() {}

  static ApiException error(RuntimeException e) {
    return switch (e) {
      case BodyTooLargeException large ->
          ApiException.of(ErrorType.INVALID_QUERY, String.valueOf(large.getMessage()));
      case CommandTooLargeException large ->
          ApiException.of(ErrorType.INVALID_QUERY, "The request is too large");
      case BusyException busy -> ApiException.unavailable(String.valueOf(busy.getMessage()));
      case NotSentException notSent ->
          ApiException.unavailable("Nothing was changed; try again later");
      case NoOutcomeException noVerdict ->
          ApiException.unavailable("The request may have been applied; check before retrying");
      case DataAccessException away -> {
        // One line: while the database is down there is one per request.
        LOG.warn("The database did not respond: {}", away.getMostSpecificCause().getMessage());
        yield ApiException.unavailable("Temporarily unavailable; try again later");
      }
      default -> {
        LOG.error("A request failed", e);
        yield ApiException.fault();
      }
    };
  }
}
