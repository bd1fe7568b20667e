package dev.scriptorium.standalone.architecture.violations.processor.application;

import org.apache.kafka.clients.consumer.Consumer;

/** Breaks a rule on purpose: the rule must report it. */
public class KafkaCaller {
  public Consumer<byte[], byte[]> consumer;
}
