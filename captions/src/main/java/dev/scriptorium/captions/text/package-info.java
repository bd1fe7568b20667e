/** What is said, as it is to be shown: the text options that captions and transcripts share. */
@NullMarked
package dev.scriptorium.captions.text;

import org.jspecify.annotations.NullMarked;
