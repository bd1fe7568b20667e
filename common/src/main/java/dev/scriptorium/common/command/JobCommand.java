package dev.scriptorium.common.command;

import dev.scriptorium.common.limit.AtMost;
import dev.scriptorium.common.limit.CommandLimits;
import dev.scriptorium.common.model.CaptioningChanges;
import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.common.model.MediaSource;
import dev.scriptorium.common.model.WorkOrder;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client asks of a job outside any order. The root is the job. */
public sealed interface JobCommand extends Command {

  @Override
  default Check check() {
    return Check.BY_OWNER;
  }

  /** What may be asked only of a job that exists. */
  sealed interface OfExistingJob extends JobCommand {

    @Override
    default Scope scope() {
      return Scope.ROOT;
    }

    @Override
    default @Nullable String uniqueExternalId() {
      return null;
    }
  }

  /**
   * Create the job whose id is the root id.
   *
   * @param authorization whether it must wait for the customer's authorisation
   * @param externalIdRule whether another job of the account may carry the same external id
   * @param fingerprint digest of the normalised request, if it came with an idempotency key
   */
  record Create(
      CaptioningDetails details,
      Authorization authorization,
      ExternalIdRule externalIdRule,
      @AtMost(CommandLimits.WORD) @Nullable String fingerprint)
      implements JobCommand {
    public Create {
      Objects.requireNonNull(details, "details");
      Objects.requireNonNull(authorization, "authorization");
      Objects.requireNonNull(externalIdRule, "externalIdRule");
    }

    @Override
    public Scope scope() {
      return Scope.NEW_ROOT;
    }

    @Override
    public @Nullable String uniqueExternalId() {
      return externalIdRule == ExternalIdRule.UNIQUE ? details.externalId() : null;
    }
  }

  /** Let the work begin. Nothing happens to a job that does not wait for it. */
  record Authorize() implements OfExistingJob {}

  /**
   * Give the job its recording; it has one at most.
   *
   * @param otherwise what to do if it has another one; null: {@link OtherMedia#KEEP}
   */
  record AddMedia(MediaSource source, @Nullable OtherMedia otherwise) implements OfExistingJob {
    public AddMedia {
      Objects.requireNonNull(source, "source");
    }

    /** Another recording stays. */
    public AddMedia(MediaSource source) {
      this(source, null);
    }
  }

  /**
   * Order work on the job.
   *
   * @param authorization {@code GRANTED} if this work needs no authorization by the customer
   */
  record OrderWork(WorkOrder order, Authorization authorization) implements OfExistingJob {
    public OrderWork {
      Objects.requireNonNull(order, "order");
      Objects.requireNonNull(authorization, "authorization");
    }
  }

  /** Change what can be changed before the work begins. */
  record Change(CaptioningChanges changes) implements OfExistingJob {
    public Change {
      Objects.requireNonNull(changes, "changes");
    }
  }

  /**
   * Give the job to another account, and change it like {@link Change}.
   *
   * @param accountId the account whose it is from now on
   * @param externalIdRule whether another job of that account may carry the same external id
   * @param externalId the job's, which cannot change; null if it has none
   */
  record Move(
      UUID accountId,
      CaptioningChanges changes,
      ExternalIdRule externalIdRule,
      @AtMost(CommandLimits.EXTERNAL_ID) @Nullable String externalId)
      implements OfExistingJob {
    public Move {
      Objects.requireNonNull(accountId, "accountId");
      Objects.requireNonNull(changes, "changes");
      Objects.requireNonNull(externalIdRule, "externalIdRule");
    }

    @Override
    public @Nullable String uniqueExternalId() {
      return externalIdRule == ExternalIdRule.UNIQUE ? externalId : null;
    }

    @Override
    public UUID externalIdOwner(UUID formerAccountId) {
      return accountId;
    }
  }

  /** Stop the work permanently. */
  record Cancel() implements OfExistingJob {}

  /** Begin again with what failed. */
  record Retry() implements OfExistingJob {}

  /** Delete the job permanently. */
  record Delete() implements OfExistingJob {}

  /** What becomes of a recording that a job has. */
  enum OtherMedia {
    /** It stays, and the new one is refused. */
    KEEP,
    /** It is replaced, as long as no work was ordered. */
    REPLACE
  }

  /** Whether a new job waits for the customer's authorisation. */
  enum Authorization {
    GRANTED,
    REQUIRED
  }

  /** Whether a job's external id must be the only one of its kind in the account. */
  enum ExternalIdRule {
    SHARED,
    UNIQUE
  }
}
