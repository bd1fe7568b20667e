package dev.scriptorium.worker.media;

import java.nio.file.Path;
import java.util.Map;

/**
 * The two programs.
 *
 * @param environment what they need in their environment
 * @param origin where they are from, for people
 */
record FfmpegPrograms(Path ffmpeg, Path ffprobe, Map<String, String> environment, String origin) {}
