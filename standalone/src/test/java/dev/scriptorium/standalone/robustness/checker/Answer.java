package dev.scriptorium.standalone.robustness.checker;

import java.util.UUID;

/** What a client was told about its create, as honestly as it knows. */
public sealed interface Answer {

  /**
   * It was made: the promise to be held against.
   *
   * @param rootId the job's own id, or its order's
   * @param id of what was made: a job or an order
   */
  record Made(UUID rootId, UUID id) implements Answer {}

  /** It was definitely not made. */
  record NotMade(String why) implements Answer {}

  /** No answer, or one that leaves it open: anything may have happened, but only once and whole. */
  record Unknown(String why) implements Answer {}
}
