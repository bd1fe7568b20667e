/** Topics: their names and what every record in them has in common. */
@NullMarked
package dev.scriptorium.common.topic;

import org.jspecify.annotations.NullMarked;
