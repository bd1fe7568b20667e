package dev.scriptorium.standalone.architecture.violations.worker.engine.second;

/** What another engine must not know. */
public class SecondEngine {}
