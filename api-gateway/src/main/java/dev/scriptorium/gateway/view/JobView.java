package dev.scriptorium.gateway.view;

import dev.scriptorium.common.model.JobSnapshot;
import java.time.Instant;
import java.util.UUID;

/**
 * A job outside any order, as its owner sees it.
 *
 * @param accountId its owner
 * @param username the owner's name
 * @param createdAt to the microsecond
 */
public record JobView(
    UUID id, UUID accountId, String username, Instant createdAt, JobSnapshot state) {}
