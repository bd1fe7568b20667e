@NullMarked
package dev.scriptorium.captions;

import org.jspecify.annotations.NullMarked;
