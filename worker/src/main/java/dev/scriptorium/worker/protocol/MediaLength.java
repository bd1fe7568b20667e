package dev.scriptorium.worker.protocol;

/** What a probe found. */
public record MediaLength(long durationMs, int audioTracks, int videoTracks) {}
