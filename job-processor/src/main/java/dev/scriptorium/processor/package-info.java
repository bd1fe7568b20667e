@NullMarked
package dev.scriptorium.processor;

import org.jspecify.annotations.NullMarked;
