/**
 * Executable dependency rules: each is an allow-list, and each has a violation that must be
 * reported.
 */
@NullMarked
package dev.scriptorium.standalone.architecture;

import org.jspecify.annotations.NullMarked;
