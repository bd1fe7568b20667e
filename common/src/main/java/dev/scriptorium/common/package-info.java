@NullMarked
package dev.scriptorium.common;

import org.jspecify.annotations.NullMarked;
