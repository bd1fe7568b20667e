/**
 * Building blocks of the caption formats: text output, line input, times. Internal to the library.
 */
@NullMarked
package dev.scriptorium.captions.format.file;

import org.jspecify.annotations.NullMarked;
