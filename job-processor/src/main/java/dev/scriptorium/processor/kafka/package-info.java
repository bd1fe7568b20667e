/** The log: commands in from their position, events and outcomes out in order. */
@NullMarked
package dev.scriptorium.processor.kafka;

import org.jspecify.annotations.NullMarked;
