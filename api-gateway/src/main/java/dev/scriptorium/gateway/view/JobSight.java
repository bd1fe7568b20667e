package dev.scriptorium.gateway.view;

/** What somebody with a token sees of a job. */
public sealed interface JobSight {

  /** The token is not valid. */
  record UnknownCaller() implements JobSight {}

  /** There is no such job. */
  record Missing() implements JobSight {}

  /** There is, but not for this caller. */
  record Foreign() implements JobSight {}

  /** The job. */
  record Seen(JobView job) implements JobSight {}
}
