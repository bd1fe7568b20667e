package dev.scriptorium.standalone.robustness.checker;

/**
 * One create that a client asked for, however often it had to ask.
 *
 * @param name no other request has it; what is made carries it
 */
public record Request(String name, Answer answer) {}
