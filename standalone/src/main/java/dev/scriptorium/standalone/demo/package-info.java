/** A client that shows both dialects and their events, and checks what it is told. */
@NullMarked
package dev.scriptorium.standalone.demo;

import org.jspecify.annotations.NullMarked;
