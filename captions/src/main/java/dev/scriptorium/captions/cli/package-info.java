/** The command line: convert, check and repair caption files, without a server. */
@NullMarked
package dev.scriptorium.captions.cli;

import org.jspecify.annotations.NullMarked;
