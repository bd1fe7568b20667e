package dev.scriptorium.gateway.work;

import dev.scriptorium.common.task.TaskKind;

/** Tasks that the same workers can do. */
record Queue(TaskKind kind, String engine, String language) {}
