/** A durable single-node Kafka broker inside this JVM. */
@NullMarked
package dev.scriptorium.standalone.broker;

import org.jspecify.annotations.NullMarked;
