/** Commands: built, sent, and their verdict awaited. */
@NullMarked
package dev.scriptorium.gateway.submission;

import org.jspecify.annotations.NullMarked;
