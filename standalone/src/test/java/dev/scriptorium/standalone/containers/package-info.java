/** Kafka and PostgreSQL in containers: the same tests on the servers that a cluster uses. */
@NullMarked
package dev.scriptorium.standalone.containers;

import org.jspecify.annotations.NullMarked;
