package dev.scriptorium.worker.media;

import dev.scriptorium.worker.config.ByteSize;
import dev.scriptorium.worker.config.Default;
import dev.scriptorium.worker.config.Settings;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How media are read.
 *
 * @param ffmpeg the program; empty: the one in PATH, else the bundled one
 * @param ffprobe as {@code ffmpeg}; both or neither are set
 * @param longest media that are longer are refused
 * @param probeTimeout longest time to look at a file
 * @param stallTimeout longest wait for the next piece of decoded sound
 * @param processorTime most processor time of one run of a program
 * @param memory most memory that a program may map
 */
@Settings("scriptorium.worker.media")
public record MediaProperties(
    @Default("") Path ffmpeg,
    @Default("") Path ffprobe,
    @Default("24h") Duration longest,
    @Default("2m") Duration probeTimeout,
    @Default("60s") Duration stallTimeout,
    @Default("1h") Duration processorTime,
    @Default("1GB") ByteSize memory) {}
