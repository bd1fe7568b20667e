package dev.scriptorium.processor.kafka;

/** How a processor gets its partitions. */
public enum Assignment {
  /** Shared among the processors of a database, by leases. */
  LEASE,
  /** All of them: there is only this processor, in one JVM with its log. */
  ALL
}
