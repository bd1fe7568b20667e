package dev.scriptorium.standalone.architecture.violations.worker.engine.first;

import dev.scriptorium.standalone.architecture.violations.worker.engine.second.SecondEngine;

/** Breaks a rule on purpose: the rule must report it. */
public class OtherEngineUser {
  public SecondEngine other;
}
