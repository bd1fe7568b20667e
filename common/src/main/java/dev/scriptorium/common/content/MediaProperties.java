package dev.scriptorium.common.content;

/**
 * What a probe found in a recording.
 *
 * @param durationMs its length in milliseconds
 * @param audioTracks number of audio tracks
 * @param videoTracks number of video tracks
 */
public record MediaProperties(long durationMs, int audioTracks, int videoTracks) {}
