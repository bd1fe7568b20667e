/** A client that demonstrates both dialects and their events, and checks the responses. */
@NullMarked
package dev.scriptorium.standalone.demo;

import org.jspecify.annotations.NullMarked;
