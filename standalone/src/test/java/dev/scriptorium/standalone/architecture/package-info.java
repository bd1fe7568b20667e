/**
 * The rules of the house, executable: each in allow-list form, each with a negative twin that
 * breaks it.
 */
@NullMarked
package dev.scriptorium.standalone.architecture;

import org.jspecify.annotations.NullMarked;
