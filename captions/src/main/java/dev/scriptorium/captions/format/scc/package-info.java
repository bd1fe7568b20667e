/** Scenarist Closed Captions: CEA-608 byte pairs with SMPTE time codes. */
@NullMarked
package dev.scriptorium.captions.format.scc;

import org.jspecify.annotations.NullMarked;
