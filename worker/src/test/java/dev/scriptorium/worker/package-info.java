/** Tests of the loop and of the process, against a server that plays the protocol. */
@NullMarked
package dev.scriptorium.worker;

import org.jspecify.annotations.NullMarked;
