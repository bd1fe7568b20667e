package dev.scriptorium.worker.protocol;

/**
 * A failed attempt.
 *
 * @param text for people; at most 2,000 characters
 * @param retry whether another attempt may succeed
 */
public record FailureReport(TaskFailure code, String text, boolean retry) {}
