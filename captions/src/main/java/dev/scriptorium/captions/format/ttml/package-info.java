/** TTML: DFXP, the IMSC text profile, and real-world variants. */
@NullMarked
package dev.scriptorium.captions.format.ttml;

import org.jspecify.annotations.NullMarked;
