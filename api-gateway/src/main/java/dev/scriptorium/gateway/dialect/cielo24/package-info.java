/** The dialect of cielo24's captioning API (paths under /api). */
@NullMarked
package dev.scriptorium.gateway.dialect.cielo24;

import org.jspecify.annotations.NullMarked;
