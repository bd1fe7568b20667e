package dev.scriptorium.standalone.architecture.violations.worker.media;

import dev.scriptorium.standalone.architecture.violations.worker.engine.second.SecondEngine;

/** Breaks a rule on purpose: the rule must report it. */
public class EngineUser {
  public SecondEngine engine;
}
