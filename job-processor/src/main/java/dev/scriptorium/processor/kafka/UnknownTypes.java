package dev.scriptorium.processor.kafka;

/** What happens to a record of a type that only a newer release knows. */
public enum UnknownTypes {
  /** It stops its partition until an upgrade, or until an operator sets it aside. */
  STOP,

  /** It becomes a dead letter at once. */
  DEAD_LETTER
}
