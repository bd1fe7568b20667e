package dev.scriptorium.standalone.architecture.violations.gateway.dialect.textking;

/** Breaks a rule on purpose: the rule must report it. */
public class OtherWord {}
