/** From an element list to cues: what is shown together, where lines break, when it appears. */
@NullMarked
package dev.scriptorium.captions.layout;

import org.jspecify.annotations.NullMarked;
