package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.common.outcome.Refusal;

/** Maps the outcome of a command to the dialect. */
final class Outcomes {

  private Outcomes() {}

  /**
   * The aggregate's version after the command.
   *
   * @throws ApiException it was refused or dead-lettered
   */
  static long version(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted accepted -> accepted.version();
      case Outcome.Ignored ignored -> ignored.version();
      case Outcome.Refused refused -> throw refused(refused);
      case Outcome.Faulted faulted ->
          throw ApiException.of(ErrorType.INVALID_QUERY, "The request cannot be processed");
    };
  }

  private static ApiException refused(Outcome.Refused refused) {
    return switch (refused.refusal()) {
      case Refusal.NOT_FOUND -> ApiException.unknownJob();
      case Refusal.WRONG_STATE, Refusal.TOO_MANY_JOBS, Refusal.SAME_LANGUAGE ->
          ApiException.of(ErrorType.INVALID_QUERY, "The job's state does not allow it");
      case Refusal.DUPLICATE_EXTERNAL_ID ->
          ApiException.of(
              ErrorType.INVALID_QUERY,
              "A job with this external_id exists; is_duplicate=true allows another");
      case Refusal.IDEMPOTENCY_KEY_REUSED ->
          ApiException.of(
              ErrorType.INVALID_QUERY, "The Idempotency-Key was used for a different request");
    };
  }
}
