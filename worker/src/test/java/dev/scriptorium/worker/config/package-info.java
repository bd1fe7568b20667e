/** Tests of the settings. */
@NullMarked
package dev.scriptorium.worker.config;

import org.jspecify.annotations.NullMarked;
