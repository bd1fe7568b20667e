/** What jobs and orders consist of, and how their state is stored for reading. */
@NullMarked
package dev.scriptorium.common.model;

import org.jspecify.annotations.NullMarked;
