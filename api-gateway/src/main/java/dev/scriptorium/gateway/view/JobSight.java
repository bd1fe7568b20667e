package dev.scriptorium.gateway.view;

import dev.scriptorium.gateway.account.Caller;

/** What somebody with a token sees of a job. */
public sealed interface JobSight {

  /** The token is not valid. */
  record UnknownCaller() implements JobSight {}

  /** There is no such job. */
  record Missing() implements JobSight {}

  /** There is, but not for this caller. */
  record Foreign() implements JobSight {}

  /** The job, and its viewer. */
  record Seen(JobView job, Caller caller) implements JobSight {}
}
