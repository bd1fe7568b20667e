package dev.scriptorium.worker.protocol;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * What the server answers about a lease.
 *
 * @param length how long the lease lasts from now
 * @param inputs with URLs that are valid again; empty: those known
 */
public record HeartbeatAnswer(
    UUID leaseId, LeaseState state, Duration length, List<Input> inputs) {}
