package dev.scriptorium.processor.kafka;

/** How a processor gets its partitions. */
public enum Assignment {
  /** Shared among the processors of the consumer group. */
  GROUP,
  /** All of them: there is only this processor, in one JVM with its log. */
  ALL
}
