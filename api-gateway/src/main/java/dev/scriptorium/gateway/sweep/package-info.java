/** What runs from time to time without a request. */
@NullMarked
package dev.scriptorium.gateway.sweep;

import org.jspecify.annotations.NullMarked;
