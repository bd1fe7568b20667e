/** Whether this gateway can do its work. */
@NullMarked
package dev.scriptorium.gateway.health;

import org.jspecify.annotations.NullMarked;
