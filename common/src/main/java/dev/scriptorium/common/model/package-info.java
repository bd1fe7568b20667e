/** What a job and an order are made of, and how their state is stored for reading. */
@NullMarked
package dev.scriptorium.common.model;

import org.jspecify.annotations.NullMarked;
