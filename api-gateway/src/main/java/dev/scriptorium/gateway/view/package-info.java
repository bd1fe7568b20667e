/** Views: reads directly from the database. */
@NullMarked
package dev.scriptorium.gateway.view;

import org.jspecify.annotations.NullMarked;
