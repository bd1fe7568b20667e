package dev.scriptorium.net;

import org.jspecify.annotations.Nullable;

/**
 * What was downloaded.
 *
 * @param size bytes
 * @param contentType what the server says it is; null if it says nothing
 * @param source where it came from in the end, after redirects
 */
public record Downloaded(long size, @Nullable String contentType, HttpUrl source) {}
