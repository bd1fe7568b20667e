/** The element list: every word, sound and punctuation mark of a medium with its times. */
@NullMarked
package dev.scriptorium.captions.element;

import org.jspecify.annotations.NullMarked;
