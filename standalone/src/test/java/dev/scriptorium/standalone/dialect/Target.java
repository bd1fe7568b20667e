package dev.scriptorium.standalone.dialect;

import java.net.URI;

/**
 * A running server and an account of its.
 *
 * @param base without a slash at the end
 */
public record Target(URI base, String username, String password) {}
