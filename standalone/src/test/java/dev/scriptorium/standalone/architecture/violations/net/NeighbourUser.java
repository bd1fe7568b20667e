package dev.scriptorium.standalone.architecture.violations.net;

import org.slf4j.Logger;

/** Breaks a rule on purpose: the rule must report it. */
public class NeighbourUser {
  public Logger logger;
}
