package dev.scriptorium.processor.domain.fact;

import dev.scriptorium.common.model.OrderDetails;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to an order or to a job in it. */
public sealed interface OrderFact extends Fact {

  /** What can happen only to an order that exists. */
  sealed interface OfExistingOrder extends OrderFact {}

  /**
   * It was created.
   *
   * @param fingerprint digest of the normalized request; null unless it carried an idempotency key
   */
  record Created(OrderDetails details, @Nullable String fingerprint) implements OrderFact {
    public Created {
      Objects.requireNonNull(details, "details");
    }
  }

  /** Its attributes became these. */
  record Changed(OrderDetails details) implements OfExistingOrder {
    public Changed {
      Objects.requireNonNull(details, "details");
    }
  }

  /** It was placed and got its number. */
  record Placed(String number) implements OfExistingOrder {
    public Placed {
      Objects.requireNonNull(number, "number");
    }
  }

  /** It was canceled. */
  record Canceled() implements OfExistingOrder {}

  /** It was deleted permanently. */
  record Deleted() implements OfExistingOrder {}

  /** Something happened to a job in it. */
  record OfJob(UUID jobId, JobFact fact) implements OfExistingOrder {
    public OfJob {
      Objects.requireNonNull(jobId, "jobId");
      Objects.requireNonNull(fact, "fact");
    }
  }
}
