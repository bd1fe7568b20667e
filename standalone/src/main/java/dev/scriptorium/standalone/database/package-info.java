/** A real PostgreSQL server, unpacked, initialized, started and stopped by this JVM. */
@NullMarked
package dev.scriptorium.standalone.database;

import org.jspecify.annotations.NullMarked;
