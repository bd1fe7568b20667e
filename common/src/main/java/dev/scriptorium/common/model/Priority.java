package dev.scriptorium.common.model;

/** How urgent a job is, the most urgent first. */
public enum Priority {
  CRITICAL,
  PRIORITY,
  STANDARD,
  ECONOMY
}
