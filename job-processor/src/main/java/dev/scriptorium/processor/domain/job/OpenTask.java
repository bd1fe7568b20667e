package dev.scriptorium.processor.domain.job;

import dev.scriptorium.common.model.Priority;
import dev.scriptorium.common.task.TaskKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task that can be taken.
 *
 * @param engine who does it
 * @param language of the recording, as the client wrote it
 * @param dueAt null if it is not due at any time
 */
public record OpenTask(
    TaskKey key,
    Instant openedAt,
    String engine,
    String language,
    Priority priority,
    @Nullable Instant dueAt) {}
