/** Views: what clients may read, straight from the database. */
@NullMarked
package dev.scriptorium.gateway.view;

import org.jspecify.annotations.NullMarked;
