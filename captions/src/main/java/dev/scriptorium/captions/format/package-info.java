/** The caption formats, a file each for writing and for reading. */
@NullMarked
package dev.scriptorium.captions.format;

import org.jspecify.annotations.NullMarked;
