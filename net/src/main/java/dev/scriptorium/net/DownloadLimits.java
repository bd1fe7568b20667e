package dev.scriptorium.net;

import java.time.Duration;

/**
 * What a download may take.
 *
 * @param size bytes of the body
 * @param redirects steps after the first URL
 * @param headerSize bytes of one header line; a response has up to 100 of them
 * @param connect for a look-up of a name, and for a connection to one address, TLS included
 * @param response from the request to the complete header
 * @param stall without a byte of the body
 * @param total for all of it
 * @param slowest bytes per second that a body must reach over {@code slowWindow}; 0: any speed
 * @param slowWindow how long a body may be slower
 * @param freeSpace bytes that must stay free on the disk
 */
public record DownloadLimits(
    long size,
    int redirects,
    int headerSize,
    Duration connect,
    Duration response,
    Duration stall,
    Duration total,
    long slowest,
    Duration slowWindow,
    long freeSpace) {

  /** The same, but no more than so much in all. */
  public DownloadLimits within(long mostBytes, Duration mostTime) {
    return new DownloadLimits(
        Math.min(size, mostBytes),
        redirects,
        headerSize,
        connect,
        response,
        stall,
        total.compareTo(mostTime) < 0 ? total : mostTime,
        slowest,
        slowWindow,
        freeSpace);
  }
}
