package dev.scriptorium.standalone.architecture.twins.gateway.web;

import java.sql.Connection;

/** Breaks a rule on purpose: the rule must report it. */
public class QueryInTheWrongRoom {
  public Connection connection;
}
