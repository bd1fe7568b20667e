package dev.scriptorium.standalone.architecture.twins.processor.kafka;

import dev.scriptorium.standalone.architecture.twins.gateway.view.DialectUser;

/** Breaks a rule on purpose: the rule must report it. */
public class GatewayUser {
  public DialectUser user;
}
