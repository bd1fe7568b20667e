/** Options of captions and transcripts: read from JSON, refused with the name of the option. */
@NullMarked
package dev.scriptorium.captions.option;

import org.jspecify.annotations.NullMarked;
