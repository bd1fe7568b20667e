package dev.scriptorium.common.command;

import dev.scriptorium.common.model.OrderChanges;
import dev.scriptorium.common.model.OrderDetails;
import dev.scriptorium.common.model.TranslationChanges;
import dev.scriptorium.common.model.TranslationDetails;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client asks of an order or of a job in it. The root is the order. */
public sealed interface OrderCommand extends Command {

  /** What may be asked only of an order that is there, and granted only while it is prepared. */
  sealed interface OfDraftOrder extends OrderCommand {}

  /**
   * Make the order whose id is the root id.
   *
   * @param fingerprint digest of the normalised request, if it came with an idempotency key
   */
  record CreateOrder(OrderDetails details, @Nullable String fingerprint) implements OrderCommand {
    public CreateOrder {
      Objects.requireNonNull(details, "details");
    }
  }

  /** Change attributes of a prepared order. */
  record ChangeOrder(OrderChanges changes) implements OfDraftOrder {
    public ChangeOrder {
      Objects.requireNonNull(changes, "changes");
    }
  }

  /**
   * Change attributes of a prepared order and start it: a binding order.
   *
   * @param number the number that the order gets
   */
  record PlaceOrder(OrderChanges changes, String number) implements OfDraftOrder {
    public PlaceOrder {
      Objects.requireNonNull(changes, "changes");
      Objects.requireNonNull(number, "number");
    }
  }

  /** Change attributes of a prepared order and give it up. */
  record CancelOrder(OrderChanges changes) implements OfDraftOrder {
    public CancelOrder {
      Objects.requireNonNull(changes, "changes");
    }
  }

  /** Take a prepared order and its jobs away for good. */
  record DeleteOrder() implements OfDraftOrder {}

  /**
   * Add a job to a prepared order.
   *
   * @param fingerprint digest of the normalised request, if it came with an idempotency key
   * @param limit the most jobs an order may have
   */
  record AddJob(UUID jobId, TranslationDetails details, @Nullable String fingerprint, int limit)
      implements OfDraftOrder {
    public AddJob {
      Objects.requireNonNull(jobId, "jobId");
      Objects.requireNonNull(details, "details");
    }
  }

  /** Change attributes of a job in a prepared order. */
  record ChangeJob(UUID jobId, TranslationChanges changes) implements OfDraftOrder {
    public ChangeJob {
      Objects.requireNonNull(jobId, "jobId");
      Objects.requireNonNull(changes, "changes");
    }
  }

  /** Take a job out of a prepared order for good. */
  record RemoveJob(UUID jobId) implements OfDraftOrder {
    public RemoveJob {
      Objects.requireNonNull(jobId, "jobId");
    }
  }
}
