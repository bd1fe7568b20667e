package dev.scriptorium.common.command;

/**
 * Something that somebody wants to happen to a job or an order, in families by what it concerns.
 */
public sealed interface Command permits JobCommand, OrderCommand {}
