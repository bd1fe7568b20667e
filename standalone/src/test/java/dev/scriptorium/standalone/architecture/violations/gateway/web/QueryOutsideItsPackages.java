package dev.scriptorium.standalone.architecture.violations.gateway.web;

import java.sql.Connection;

/** Breaks a rule on purpose: the rule must report it. */
public class QueryOutsideItsPackages {
  public Connection connection;
}
