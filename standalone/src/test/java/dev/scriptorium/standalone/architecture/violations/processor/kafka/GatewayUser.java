package dev.scriptorium.standalone.architecture.violations.processor.kafka;

import dev.scriptorium.standalone.architecture.violations.gateway.view.DialectUser;

/** Breaks a rule on purpose: the rule must report it. */
public class GatewayUser {
  public DialectUser user;
}
