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
      case Refusal.WRONG_STATE,
          Refusal.TOO_MANY_JOBS,
          Refusal.SAME_LANGUAGE,
          Refusal.INCOMPLETE_REPORT ->
          ApiException.of(
              ErrorType.INVALID_QUERY,
              "The job's state does not allow it: " + refused.explanation());
      case Refusal.ALREADY_HAS_MEDIA ->
          ApiException.of(ErrorType.INVALID_QUERY, "The job has media already");
      case Refusal.NO_MEDIA ->
          ApiException.of(ErrorType.INVALID_QUERY, "No usable media: " + refused.explanation());
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
