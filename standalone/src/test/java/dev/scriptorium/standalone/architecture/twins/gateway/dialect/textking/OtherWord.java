package dev.scriptorium.standalone.architecture.twins.gateway.dialect.textking;

/** Breaks a rule on purpose: the rule must report it. */
public class OtherWord {}
