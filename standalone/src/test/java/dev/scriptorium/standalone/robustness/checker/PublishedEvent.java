package dev.scriptorium.standalone.robustness.checker;

import java.util.UUID;

/**
 * A record of the event topic.
 *
 * @param id CloudEvents id
 * @param content everything that must be the same when it is repeated
 */
public record PublishedEvent(
    int partition, long offset, UUID rootId, long sequence, String id, String content) {}
