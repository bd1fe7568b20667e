package dev.scriptorium.standalone.architecture.twins.gateway.dialect.cielo24;

/** Breaks a rule on purpose: the rule must report it. */
public class Word {}
