package dev.scriptorium.worker.fetch;

import dev.scriptorium.net.AddressPolicy;
import dev.scriptorium.net.Cancellation;
import dev.scriptorium.net.DownloadException;
import dev.scriptorium.net.DownloadLimits;
import dev.scriptorium.net.DownloadProgress;
import dev.scriptorium.net.Downloaded;
import dev.scriptorium.net.Downloader;
import dev.scriptorium.net.HttpUrl;
import dev.scriptorium.net.NameService;
import dev.scriptorium.worker.scratch.ScratchDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;

/** Fetches media into scratch. Safe for use by several threads. */
public final class MediaFetch implements AutoCloseable {

  private final Downloader downloader;
  private final DownloadLimits limits;
  private final ScratchDirectory scratch;

  /**
   * @throws IllegalArgumentException if what is allowed cannot be read
   */
  public MediaFetch(FetchProperties properties, ScratchDirectory scratch) {
    this.limits = properties.limits();
    this.downloader =
        new Downloader(
            AddressPolicy.allowing(properties.allowed()),
            NameService.system(),
            limits,
            (SSLSocketFactory) SSLSocketFactory.getDefault(),
            properties.userAgent());
    this.scratch = scratch;
  }

  /**
   * Downloads a file; returns when all of it is there.
   *
   * @param mostBytes limit of this download, beside that of the settings
   * @param mostTime limit of this download, beside that of the settings
   * @throws DownloadException if it failed, with its reason
   * @throws IOException if no file can be made in scratch
   */
  public FetchedFile fetch(
      HttpUrl url,
      long mostBytes,
      Duration mostTime,
      DownloadProgress progress,
      Cancellation cancellation)
      throws DownloadException, IOException {
    Path file = scratch.newFile();
    Downloaded downloaded =
        downloader.download(url, file, limits.within(mostBytes, mostTime), progress, cancellation);
    return new FetchedFile(file, downloaded);
  }

  @Override
  public void close() {
    downloader.close();
  }
}
