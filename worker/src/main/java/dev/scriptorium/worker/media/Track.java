package dev.scriptorium.worker.media;

import java.util.OptionalLong;

/**
 * A track of a medium.
 *
 * @param index its number in the file, from 0
 * @param codec as ffmpeg calls it; "unknown" if it does not know
 * @param sampleRate per second; 0 unless it is audio
 * @param channels 0 unless it is audio
 * @param language as the file says; empty if it does not
 * @param duration in milliseconds, if the file declares it for this track
 */
public record Track(
    int index,
    TrackKind kind,
    String codec,
    int sampleRate,
    int channels,
    String language,
    OptionalLong duration) {}
