package dev.scriptorium.common.model;

/** The work products of a captioning job, in the order of its plan. */
public enum ProductName {
  /** The machine's draft. */
  MECHANICAL,
  /** The corrected draft. */
  PREMIUM,
  /** The reviewed correction. */
  INTERIM_PROFESSIONAL,
  /** The final review. */
  PROFESSIONAL,
  /** With the names of the speakers. */
  SPEAKER_ID,
  /** The result: the newest of the others once the plan is done. */
  FINAL
}
