package dev.scriptorium.worker.protocol;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a heartbeat tells about a lease.
 *
 * @param progress 0 to 1; null: not known
 * @param note what is being done; at most 200 characters
 */
public record HeartbeatReport(UUID leaseId, @Nullable Double progress, @Nullable String note) {}
