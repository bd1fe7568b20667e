package dev.scriptorium.standalone.architecture.violations.gateway.dialect.cielo24;

/** Breaks a rule on purpose: the rule must report it. */
public class Word {}
