/**
 * Random requests, made from the OpenAPI descriptions and mutated, against everything in one JVM.
 */
@NullMarked
package dev.scriptorium.standalone.fuzz;

import org.jspecify.annotations.NullMarked;
