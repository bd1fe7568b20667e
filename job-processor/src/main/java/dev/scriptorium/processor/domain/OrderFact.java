package dev.scriptorium.processor.domain;

import dev.scriptorium.common.model.OrderDetails;
import dev.scriptorium.common.model.TranslationDetails;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to an order or to a job in it. */
public sealed interface OrderFact extends Fact {

  /** What can happen only to an order that is there. */
  sealed interface Later extends OrderFact {}

  /** What can happen only to one job of an order. */
  sealed interface OfJob extends Later {
    UUID jobId();
  }

  /** It was made. */
  record Created(OrderDetails details, @Nullable String fingerprint) implements OrderFact {
    public Created {
      Objects.requireNonNull(details, "details");
    }
  }

  /** Its attributes became these. */
  record Changed(OrderDetails details) implements Later {
    public Changed {
      Objects.requireNonNull(details, "details");
    }
  }

  /** It was started and got its number. */
  record Started(String number) implements Later {
    public Started {
      Objects.requireNonNull(number, "number");
    }
  }

  /** It was given up. */
  record Canceled() implements Later {}

  /** It was taken away for good. */
  record Deleted() implements Later {}

  /** A job was added. */
  record JobAdded(
      UUID jobId, int position, TranslationDetails details, @Nullable String fingerprint)
      implements OfJob {
    public JobAdded {
      Objects.requireNonNull(jobId, "jobId");
      Objects.requireNonNull(details, "details");
    }
  }

  /** A job's attributes became these. */
  record JobChanged(UUID jobId, TranslationDetails details) implements OfJob {
    public JobChanged {
      Objects.requireNonNull(jobId, "jobId");
      Objects.requireNonNull(details, "details");
    }
  }

  /** A job went to the translators with its order and got its number. */
  record JobStarted(UUID jobId, String number) implements OfJob {
    public JobStarted {
      Objects.requireNonNull(jobId, "jobId");
      Objects.requireNonNull(number, "number");
    }
  }

  /** A job was given up with its order. */
  record JobCanceled(UUID jobId) implements OfJob {
    public JobCanceled {
      Objects.requireNonNull(jobId, "jobId");
    }
  }

  /** A job was taken away for good. */
  record JobRemoved(UUID jobId) implements OfJob {
    public JobRemoved {
      Objects.requireNonNull(jobId, "jobId");
    }
  }
}
