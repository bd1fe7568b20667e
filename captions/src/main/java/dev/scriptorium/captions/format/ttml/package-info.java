/** TTML: DFXP, the IMSC text profile, and what real files of the family contain. */
@NullMarked
package dev.scriptorium.captions.format.ttml;

import org.jspecify.annotations.NullMarked;
