/** Tests the load balancer's configuration with the real HAProxy. */
@NullMarked
package dev.scriptorium.standalone.front;

import org.jspecify.annotations.NullMarked;
