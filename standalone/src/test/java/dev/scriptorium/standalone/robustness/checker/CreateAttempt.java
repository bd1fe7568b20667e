package dev.scriptorium.standalone.robustness.checker;

/**
 * One create of a client, including its retries.
 *
 * @param name unique; the created resource has it
 */
public record CreateAttempt(String name, CreateResult result) {}
