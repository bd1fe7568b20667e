package dev.scriptorium.common.command;

/** What a client asks for, through a dialect or straight from the topic. */
public sealed interface ClientCommand extends JobCommand permits JobRequest, OrderRequest {}
