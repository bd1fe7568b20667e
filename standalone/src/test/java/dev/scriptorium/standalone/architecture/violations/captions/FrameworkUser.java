package dev.scriptorium.standalone.architecture.violations.captions;

import org.springframework.stereotype.Component;

/** Breaks a rule on purpose: the rule must report it. */
public class FrameworkUser {
  public Component component;
}
