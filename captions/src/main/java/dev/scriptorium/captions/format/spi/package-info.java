/** What a caption format implements and is given: reader, writer, options, limits, errors. */
@NullMarked
package dev.scriptorium.captions.format.spi;

import org.jspecify.annotations.NullMarked;
