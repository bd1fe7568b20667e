/** The dialect of TEXTKING's translation API (paths under /v1). */
@NullMarked
package dev.scriptorium.gateway.dialect.textking;

import org.jspecify.annotations.NullMarked;
