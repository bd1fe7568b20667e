/** What a state answers to a command, and what it may know beside itself to decide. */
@NullMarked
package dev.scriptorium.processor.domain.decision;

import org.jspecify.annotations.NullMarked;
