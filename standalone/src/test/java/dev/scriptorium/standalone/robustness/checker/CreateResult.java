package dev.scriptorium.standalone.robustness.checker;

import java.util.UUID;

/** What a client knows about the result of its create. */
public sealed interface CreateResult {

  /**
   * Confirmed, so it must exist.
   *
   * @param rootId the job's own id, or its order's
   * @param id the id of the created job or order
   */
  record Created(UUID rootId, UUID id) implements CreateResult {}

  /** Definitely not created. */
  record NotCreated(String why) implements CreateResult {}

  /**
   * No response, or an inconclusive one: it may have been created, but only once and completely.
   */
  record Unknown(String why) implements CreateResult {}
}
