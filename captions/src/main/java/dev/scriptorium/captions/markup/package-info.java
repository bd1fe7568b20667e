/** Text in XML, HTML and WebVTT: escapes, character references, valid Unicode. */
@NullMarked
package dev.scriptorium.captions.markup;

import org.jspecify.annotations.NullMarked;
