/** Cues, as laid out from an element list or read from a caption file. */
@NullMarked
package dev.scriptorium.captions.cue;

import org.jspecify.annotations.NullMarked;
