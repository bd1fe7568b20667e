package dev.scriptorium.standalone.architecture.violations.common;

import org.springframework.stereotype.Component;

/** Breaks a rule on purpose: the rule must report it. */
public class SpringBean {
  public Component component;
}
