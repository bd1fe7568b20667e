/**
 * How many connections there may be, and how long each may wait for its client: an unfinished
 * request must not cost more memory or time than there is.
 */
@NullMarked
package dev.scriptorium.gateway.connection;

import org.jspecify.annotations.NullMarked;
