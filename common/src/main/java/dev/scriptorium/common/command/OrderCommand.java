package dev.scriptorium.common.command;

import dev.scriptorium.common.limit.AtMost;
import dev.scriptorium.common.limit.CommandLimits;
import dev.scriptorium.common.model.OrderChanges;
import dev.scriptorium.common.model.OrderDetails;
import dev.scriptorium.common.model.TranslationChanges;
import dev.scriptorium.common.model.TranslationDetails;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client asks of an order or of a job in it. The root is the order. */
public sealed interface OrderCommand extends Command {

  @Override
  default Check check() {
    return Check.BY_OWNER;
  }

  @Override
  default @Nullable String uniqueExternalId() {
    return null;
  }

  /** What may be asked only of an order that exists, and is accepted only while it is a draft. */
  sealed interface OfDraftOrder extends OrderCommand {

    @Override
    default Scope scope() {
      return Scope.ORDER_WITH_JOBS;
    }
  }

  /**
   * Create the order whose id is the root id.
   *
   * @param fingerprint digest of the normalised request, if it came with an idempotency key
   */
  record CreateOrder(OrderDetails details, @AtMost(CommandLimits.WORD) @Nullable String fingerprint)
      implements OrderCommand {
    public CreateOrder {
      Objects.requireNonNull(details, "details");
    }

    @Override
    public Scope scope() {
      return Scope.NEW_ROOT;
    }
  }

  /** Change attributes of a draft order. */
  record ChangeOrder(OrderChanges changes) implements OfDraftOrder {
    public ChangeOrder {
      Objects.requireNonNull(changes, "changes");
    }
  }

  /**
   * Change attributes of a draft order and place it: it is binding from then on.
   *
   * @param number the number that the order gets
   */
  record PlaceOrder(OrderChanges changes, @AtMost(CommandLimits.WORD) String number)
      implements OfDraftOrder {
    public PlaceOrder {
      Objects.requireNonNull(changes, "changes");
      Objects.requireNonNull(number, "number");
    }
  }

  /** Change attributes of a draft order and cancel it. */
  record CancelOrder(OrderChanges changes) implements OfDraftOrder {
    public CancelOrder {
      Objects.requireNonNull(changes, "changes");
    }
  }

  /** Delete a draft order and its jobs permanently. */
  record DeleteOrder() implements OfDraftOrder {}

  /**
   * Add a job to a draft order.
   *
   * @param fingerprint digest of the normalised request, if it came with an idempotency key
   * @param limit the most jobs an order may have
   */
  record AddJob(
      UUID jobId,
      TranslationDetails details,
      @AtMost(CommandLimits.WORD) @Nullable String fingerprint,
      int limit)
      implements OfDraftOrder {
    public AddJob {
      Objects.requireNonNull(jobId, "jobId");
      Objects.requireNonNull(details, "details");
    }
  }

  /** Change attributes of a job in a draft order. */
  record ChangeJob(UUID jobId, TranslationChanges changes) implements OfDraftOrder {
    public ChangeJob {
      Objects.requireNonNull(jobId, "jobId");
      Objects.requireNonNull(changes, "changes");
    }
  }

  /** Delete a job of a draft order permanently. */
  record RemoveJob(UUID jobId) implements OfDraftOrder {
    public RemoveJob {
      Objects.requireNonNull(jobId, "jobId");
    }
  }
}
