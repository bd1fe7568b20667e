/**
 * What caption formats are made of: text out, lines in, times, escapes. For the formats; callers of
 * the library need none of it.
 */
@NullMarked
package dev.scriptorium.captions.format.file;

import org.jspecify.annotations.NullMarked;
