/** What the documents say is what the code does, as far as a program can tell. */
@NullMarked
package dev.scriptorium.standalone.docs;

import org.jspecify.annotations.NullMarked;
