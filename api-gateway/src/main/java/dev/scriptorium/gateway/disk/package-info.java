/** New work is refused before a disk is full. */
@NullMarked
package dev.scriptorium.gateway.disk;

import org.jspecify.annotations.NullMarked;
