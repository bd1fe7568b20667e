package dev.scriptorium.gateway.dialect.textking;

import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.common.outcome.Refusal;

/** Maps the outcome of a command to the dialect (docs/contract/textking.md, 1.6). */
final class Outcomes {

  private Outcomes() {}

  /** Returns if the command took effect, now or before. */
  static void requireSuccess(Outcome outcome) {
    switch (outcome) {
      case Outcome.Accepted accepted -> {}
      case Outcome.Ignored ignored -> {}
      case Outcome.Refused refused -> throw fault(refused.refusal());
      case Outcome.Faulted faulted ->
          throw new TextkingFault(
              FaultCode.INTERNAL_ERROR,
              "The request could not be processed; nothing was changed. Report it with the number "
                  + faulted.commandId());
    }
  }

  private static TextkingFault fault(Refusal refusal) {
    return switch (refusal) {
      case NOT_FOUND -> notFound();
      case WRONG_STATE ->
          new TextkingFault(
              FaultCode.WRONG_STATE, "Only a project in the state 'prepared' can be changed");
      case TOO_MANY_JOBS ->
          new TextkingFault(
              FaultCode.TOO_MANY_JOBS, "The project has reached its maximum number of jobs");
      case SAME_LANGUAGE -> LanguageCodes.sameLanguage();
      case IDEMPOTENCY_KEY_REUSED ->
          new TextkingFault(
              FaultCode.IDEMPOTENCY_KEY_REUSED,
              "The idempotency key was used before: the request differs, or its result was deleted");
      case DUPLICATE_EXTERNAL_ID, ALREADY_HAS_MEDIA, NO_MEDIA, INCOMPLETE_REPORT ->
          throw new IllegalStateException("no command of this dialect is refused for " + refusal);
    };
  }

  static TextkingFault notFound() {
    return new TextkingFault(FaultCode.NOT_FOUND, "The project or job does not exist");
  }
}
