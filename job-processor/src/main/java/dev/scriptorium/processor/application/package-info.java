/** Use cases: a batch of commands becomes one transaction. */
@NullMarked
package dev.scriptorium.processor.application;

import org.jspecify.annotations.NullMarked;
