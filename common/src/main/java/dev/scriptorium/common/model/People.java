package dev.scriptorium.common.model;

/** What becomes of the steps of a plan that people do. */
public enum People {
  /** They are left out: the machine's draft is the result. */
  NONE,
  /** The job waits for them. */
  WAIT
}
