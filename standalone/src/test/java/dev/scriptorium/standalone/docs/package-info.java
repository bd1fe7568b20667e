/** Checks that the documents match the code, as far as a program can tell. */
@NullMarked
package dev.scriptorium.standalone.docs;

import org.jspecify.annotations.NullMarked;
