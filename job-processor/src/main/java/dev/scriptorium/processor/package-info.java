/** The only writer of job state: commands in, one transaction, events and outcomes out. */
@NullMarked
package dev.scriptorium.processor;

import org.jspecify.annotations.NullMarked;
