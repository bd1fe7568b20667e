/**
 * What is in a media file, and its sound as samples: ffmpeg and ffprobe as programs that are not
 * trusted with anything but one local file.
 */
@NullMarked
package dev.scriptorium.worker.media;

import org.jspecify.annotations.NullMarked;
