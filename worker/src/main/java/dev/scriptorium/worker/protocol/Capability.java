package dev.scriptorium.worker.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Tasks that a worker can do.
 *
 * @param kind of task, such as {@code TRANSCRIBE}
 * @param engine whose tasks
 * @param languages RFC 5646; empty: any
 */
public record Capability(
    String kind,
    String engine,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> languages) {}
