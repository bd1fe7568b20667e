/** The HTTP gateway: receives requests of two dialects, sends commands, receives outcomes. */
@NullMarked
package dev.scriptorium.gateway;

import org.jspecify.annotations.NullMarked;
