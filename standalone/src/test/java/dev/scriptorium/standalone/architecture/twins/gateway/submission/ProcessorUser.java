package dev.scriptorium.standalone.architecture.twins.gateway.submission;

import dev.scriptorium.standalone.architecture.twins.processor.kafka.GatewayUser;

/** Breaks a rule on purpose: the rule must report it. */
public class ProcessorUser {
  public GatewayUser user;
}
