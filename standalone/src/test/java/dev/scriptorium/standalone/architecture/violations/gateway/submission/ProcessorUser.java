package dev.scriptorium.standalone.architecture.violations.gateway.submission;

import dev.scriptorium.standalone.architecture.violations.processor.kafka.GatewayUser;

/** Breaks a rule on purpose: the rule must report it. */
public class ProcessorUser {
  public GatewayUser user;
}
