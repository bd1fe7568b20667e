/** Transcripts: the text of an element list in paragraphs. */
@NullMarked
package dev.scriptorium.captions.transcript;

import org.jspecify.annotations.NullMarked;
