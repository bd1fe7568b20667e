/** Bytes that are stored outside the database: media and work products, as records name them. */
@NullMarked
package dev.scriptorium.common.content;

import org.jspecify.annotations.NullMarked;
