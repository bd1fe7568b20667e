/** The worker of the standalone server: a child process with a heap of its own. */
@NullMarked
package dev.scriptorium.standalone.worker;

import org.jspecify.annotations.NullMarked;
