package dev.scriptorium.common.model;

/** How thoroughly a recording is transcribed. */
public enum Fidelity {
  /** By a machine. */
  MECHANICAL,
  /** By a machine, corrected by a person. */
  PREMIUM,
  /** By a machine, corrected and reviewed by people. */
  PROFESSIONAL
}
