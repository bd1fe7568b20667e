/** How every process reaches Kafka. */
@NullMarked
package dev.scriptorium.common.kafka;

import org.jspecify.annotations.NullMarked;
