/** Settings of the worker: records with defaults, read from environment variables. No framework. */
@NullMarked
package dev.scriptorium.worker.config;

import org.jspecify.annotations.NullMarked;
