package dev.scriptorium.worker.fetch;

import dev.scriptorium.net.DownloadLimits;
import dev.scriptorium.worker.config.ByteSize;
import dev.scriptorium.worker.config.Default;
import dev.scriptorium.worker.config.Settings;
import java.time.Duration;
import java.util.List;

/**
 * How media are downloaded.
 *
 * @param allowed addresses and hosts beyond the public internet: ranges, addresses, hosts, {@code
 *     *.domain}, each with or without a port
 * @param maxSize largest file
 * @param maxRedirects steps after the first URL
 * @param maxHeaderLine longest line of a response's header
 * @param connectTimeout longest look-up of a name, and longest time to connect, TLS included
 * @param responseTimeout longest wait for the header of a response
 * @param stallTimeout longest time without a byte
 * @param totalTimeout longest download, redirects included
 * @param slowest least bytes per second; 0: any speed
 * @param slowWindow for so long a download may be slower
 * @param freeSpace what must stay free on the disk
 * @param userAgent what servers are told
 */
@Settings("scriptorium.worker.fetch")
public record FetchProperties(
    @Default("") List<String> allowed,
    @Default("10GB") ByteSize maxSize,
    @Default("5") int maxRedirects,
    @Default("16KB") ByteSize maxHeaderLine,
    @Default("10s") Duration connectTimeout,
    @Default("60s") Duration responseTimeout,
    @Default("60s") Duration stallTimeout,
    @Default("6h") Duration totalTimeout,
    @Default("1KB") ByteSize slowest,
    @Default("60s") Duration slowWindow,
    @Default("2GB") ByteSize freeSpace,
    @Default("Scriptorium") String userAgent) {

  DownloadLimits limits() {
    return new DownloadLimits(
        maxSize.bytes(),
        maxRedirects,
        Math.toIntExact(maxHeaderLine.bytes()),
        connectTimeout,
        responseTimeout,
        stallTimeout,
        totalTimeout,
        slowest.bytes(),
        slowWindow,
        freeSpace.bytes());
  }
}
