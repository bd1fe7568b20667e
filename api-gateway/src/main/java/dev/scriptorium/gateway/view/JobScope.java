package dev.scriptorium.gateway.view;

import java.util.UUID;

/** Whose jobs to list. */
public sealed interface JobScope {

  /** The caller's own. */
  record Own() implements JobScope {}

  /** The caller's own and those of all descendants. */
  record Family() implements JobScope {}

  /** Those of one account, if it is the caller's or a descendant. */
  record Of(UUID accountId) implements JobScope {}
}
