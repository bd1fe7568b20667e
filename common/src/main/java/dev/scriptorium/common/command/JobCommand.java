package dev.scriptorium.common.command;

/**
 * Something that somebody wants to happen to a job or an order. Families by sender: clients now;
 * workers ({@code WorkerReport}) and timers come with the work itself.
 */
public sealed interface JobCommand permits ClientCommand {}
