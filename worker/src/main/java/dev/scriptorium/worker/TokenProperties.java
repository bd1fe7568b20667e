package dev.scriptorium.worker;

import dev.scriptorium.worker.config.Default;
import dev.scriptorium.worker.config.Settings;
import java.nio.file.Path;

/**
 * Where the token is.
 *
 * @param file a file with the token in it, and nothing else; empty: none
 */
@Settings("scriptorium.worker.token")
public record TokenProperties(@Default("") Path file) {}
