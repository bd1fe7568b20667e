package dev.scriptorium.standalone.architecture.violations.worker;

import org.springframework.stereotype.Component;

/** Breaks a rule on purpose: the rule must report it. */
public class SpringUser {
  public Component component;
}
