package dev.scriptorium.worker.task;

import java.nio.file.Path;

/**
 * A result to be sent.
 *
 * @param name as the protocol calls it
 */
public record ResultFile(String name, Path file) {}
