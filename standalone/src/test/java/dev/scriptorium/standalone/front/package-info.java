/** The address in front of the gateways: its configuration, run by the real HAProxy. */
@NullMarked
package dev.scriptorium.standalone.front;

import org.jspecify.annotations.NullMarked;
