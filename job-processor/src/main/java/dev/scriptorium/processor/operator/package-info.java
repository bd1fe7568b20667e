/** What an operator can have done: accept a log, publish again, rebuild state. */
@NullMarked
package dev.scriptorium.processor.operator;

import org.jspecify.annotations.NullMarked;
