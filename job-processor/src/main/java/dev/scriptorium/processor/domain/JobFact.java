package dev.scriptorium.processor.domain;

import dev.scriptorium.common.command.JobCommand.Authorization;
import dev.scriptorium.common.model.CaptioningDetails;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can happen to a job outside any order. */
public sealed interface JobFact extends Fact {

  /** What can happen only to a job that is there. */
  sealed interface Later extends JobFact {}

  /** It was made, and with {@link Authorization#GRANTED} authorised at the same moment. */
  record Created(
      CaptioningDetails details, Authorization authorization, @Nullable String fingerprint)
      implements JobFact {
    public Created {
      Objects.requireNonNull(details, "details");
      Objects.requireNonNull(authorization, "authorization");
    }
  }

  /** The customer let the work begin. */
  record Authorized() implements Later {}

  /** It was taken away for good. */
  record Deleted() implements Later {}
}
