package dev.scriptorium.standalone.robustness.checker;

import java.util.UUID;

/**
 * A record of the event topic.
 *
 * @param id CloudEvents id
 * @param content everything that must be equal in a duplicate
 */
public record PublishedEvent(
    int partition, long offset, UUID rootId, long sequence, String id, String content) {}
