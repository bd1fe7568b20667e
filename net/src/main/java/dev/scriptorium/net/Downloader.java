package dev.scriptorium.net;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLSocketFactory;

/**
 * Downloads what strangers name. Every address is checked before the connection is made to it, and
 * every redirect is a first URL again. No proxy, no cookies, no connection that is used twice.
 *
 * <p>Safe for use by several threads.
 */
public final class Downloader implements AutoCloseable {

  private final Resolver resolver;
  private final DownloadLimits limits;
  private final SSLSocketFactory tls;
  private final String userAgent;
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("download-watch").factory());

  /**
   * @param tls makes the sockets of https; its trust decides which certificates are accepted
   * @param userAgent what servers are told
   */
  public Downloader(
      AddressPolicy policy,
      NameService names,
      DownloadLimits limits,
      SSLSocketFactory tls,
      String userAgent) {
    this.resolver = new Resolver(names, policy, limits.connect());
    this.limits = limits;
    this.tls = tls;
    this.userAgent = userAgent;
  }

  /**
   * Downloads into a file, and returns when it is complete. Not synced: the file is scratch.
   *
   * @param file is written over if it is there; is deleted if the download fails, however early
   * @throws DownloadException if anything stands in the way, with its reason
   */
  public Downloaded download(
      HttpUrl url, Path file, DownloadProgress progress, Cancellation cancellation)
      throws DownloadException {
    return download(url, file, limits, progress, cancellation);
  }

  /**
   * The same within limits of its own.
   *
   * @param limits of this download; the look-up of names has those of the downloader
   */
  public Downloaded download(
      HttpUrl url,
      Path file,
      DownloadLimits limits,
      DownloadProgress progress,
      Cancellation cancellation)
      throws DownloadException {
    try (Watch watch = new Watch(ticker, limits.total(), cancellation)) {
      watch.check();
      return new Download(resolver, limits, tls, userAgent, watch, progress).to(file, url);
    } catch (DownloadException e) {
      deleteQuietly(file);
      throw e;
    }
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The failure that led here counts
    }
  }

  @Override
  public void close() {
    ticker.shutdownNow();
  }
}
