/** Everything in one JVM on one data directory: broker, database, gateway and processor. */
@NullMarked
package dev.scriptorium.standalone;

import org.jspecify.annotations.NullMarked;
