/** Sends commands and waits for their outcomes. */
@NullMarked
package dev.scriptorium.gateway.submission;

import org.jspecify.annotations.NullMarked;
