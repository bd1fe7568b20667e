package dev.scriptorium.processor.domain.fact;

import dev.scriptorium.common.model.JobDetails;
import dev.scriptorium.common.model.JobPhase;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can happen to a job, alone or in an order. */
public sealed interface JobFact extends Fact {

  /** What can happen only to a job that exists. */
  sealed interface OfExistingJob extends JobFact {}

  /**
   * It was created.
   *
   * @param phase the one it begins in: DRAFT, AWAITING_AUTHORIZATION or PENDING
   * @param fingerprint digest of the normalized request; null unless it carried an idempotency key
   */
  record Created(JobDetails details, JobPhase phase, @Nullable String fingerprint)
      implements JobFact {
    public Created {
      Objects.requireNonNull(details, "details");
      Objects.requireNonNull(phase, "phase");
    }
  }

  /** Its attributes became these. */
  record Changed(JobDetails details) implements OfExistingJob {
    public Changed {
      Objects.requireNonNull(details, "details");
    }
  }

  /** The customer authorized the work. */
  record Authorized() implements OfExistingJob {}

  /**
   * Its order was placed, and with it the work authorized.
   *
   * @param number the number that the job got
   */
  record Ordered(String number) implements OfExistingJob {
    public Ordered {
      Objects.requireNonNull(number, "number");
    }
  }

  /** It was canceled. */
  record Canceled() implements OfExistingJob {}

  /** It was deleted permanently. */
  record Deleted() implements OfExistingJob {}
}
