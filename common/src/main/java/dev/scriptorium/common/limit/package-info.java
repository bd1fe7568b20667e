/**
 * Limits of what commands may contain: gateways refuse what is beyond them, and so does the
 * processor.
 */
@NullMarked
package dev.scriptorium.common.limit;

import org.jspecify.annotations.NullMarked;
