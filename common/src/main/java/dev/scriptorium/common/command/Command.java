package dev.scriptorium.common.command;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody wants to happen to a job or an order, in families by what it concerns.
 */
public sealed interface Command permits JobCommand, OrderCommand, TaskReport {

  /** How much of what is stored has to be loaded to decide it. */
  Scope scope();

  /**
   * The external id that no other job of the account may carry if this is accepted; null if it asks
   * for none.
   */
  @Nullable String uniqueExternalId();

  /**
   * The account in which that external id is to be the only one.
   *
   * @param accountId the sender's idea of whose the root is
   */
  default UUID externalIdOwner(UUID accountId) {
    return accountId;
  }

  /** How it is checked that the sender may ask for it. */
  Check check();

  /** How it is checked that a sender may ask for something. */
  enum Check {
    /** The root must be the account's that the command names. */
    BY_OWNER,
    /** The task that it is about must be open: workers work for every account. */
    BY_TASK
  }

  /** How much of what is stored a command concerns. */
  enum Scope {
    /** It begins its root: nothing is stored yet, unless it is repeated. */
    NEW_ROOT,
    /** Its root, without the jobs if that is an order. */
    ROOT,
    /** Its root, an order, with all its jobs. */
    ORDER_WITH_JOBS
  }
}
