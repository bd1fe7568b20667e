package dev.scriptorium.worker.protocol;

import org.jspecify.annotations.Nullable;

/**
 * A result that a task may have.
 *
 * @param contentType null: not known
 * @param maxBytes null: no limit
 */
public record WantedResult(String name, @Nullable String contentType, @Nullable Long maxBytes) {}
