/** Codecs: records of Kafka as CloudEvents 1.0 in binary mode, and back. */
@NullMarked
package dev.scriptorium.common.wire;

import org.jspecify.annotations.NullMarked;
