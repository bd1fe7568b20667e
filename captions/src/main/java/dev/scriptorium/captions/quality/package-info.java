/** Guidelines that a caption track can be checked against, and what can be repaired. */
@NullMarked
package dev.scriptorium.captions.quality;

import org.jspecify.annotations.NullMarked;
