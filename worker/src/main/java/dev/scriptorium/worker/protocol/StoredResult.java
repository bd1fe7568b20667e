package dev.scriptorium.worker.protocol;

/**
 * A result that the server has.
 *
 * @param sha256 in hexadecimal digits
 */
public record StoredResult(String name, String sha256) {}
