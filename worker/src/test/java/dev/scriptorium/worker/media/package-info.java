/**
 * Tests with ffmpeg, installed and bundled, and with programs that stand in for it and misbehave.
 */
@NullMarked
package dev.scriptorium.worker.media;

import org.jspecify.annotations.NullMarked;
