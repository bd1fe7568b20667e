/** The words to be displayed: the text options that captions and transcripts share. */
@NullMarked
package dev.scriptorium.captions.text;

import org.jspecify.annotations.NullMarked;
