/** Captions and transcripts from element lists: what all packages of the library share. */
@NullMarked
package dev.scriptorium.captions;

import org.jspecify.annotations.NullMarked;
