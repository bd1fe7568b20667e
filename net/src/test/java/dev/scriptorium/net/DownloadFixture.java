package dev.scriptorium.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;

/** A downloader with names and limits of the test, and what it heard. */
final class DownloadFixture implements NameService {

  static final Duration AMPLE = Duration.ofMinutes(5);
  static final Duration SHORT = Duration.ofMillis(400);

  private final Path directory;
  private final Map<String, List<String>> names = new HashMap<>();
  private final List<String> allowed = new ArrayList<>();
  final List<String> lookups = new ArrayList<>();
  final List<Long> progress = new ArrayList<>();
  final Cancellation cancellation = new Cancellation();

  long size = 1 << 20;
  int redirects = 5;
  Duration connect = AMPLE;
  Duration response = AMPLE;
  Duration stall = AMPLE;
  Duration total = AMPLE;
  long slowest;
  Duration slowWindow = AMPLE;
  long freeSpace;
  SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();

  DownloadFixture(Path directory) {
    this.directory = directory;
  }

  /** The server may be reached, and no other port of loopback. */
  DownloadFixture allow(StrangeServer server) {
    allowed.add("127.0.0.1:" + server.port());
    return this;
  }

  DownloadFixture allow(String target) {
    allowed.add(target);
    return this;
  }

  DownloadFixture name(String name, String... addresses) {
    names.put(name, List.of(addresses));
    return this;
  }

  @Override
  public List<InetAddress> lookup(String name) throws UnknownHostException {
    lookups.add(name);
    List<InetAddress> found = new ArrayList<>();
    for (String address : names.getOrDefault(name, List.of())) {
      found.add(InetAddress.getByName(address));
    }
    return found;
  }

  Path file() {
    return directory.resolve("download");
  }

  Downloaded download(String url) throws DownloadException, InvalidUrlException {
    return download(url, this);
  }

  Downloaded download(String url, NameService service)
      throws DownloadException, InvalidUrlException {
    DownloadLimits limits =
        new DownloadLimits(
            size, redirects, 8192, connect, response, stall, total, slowest, slowWindow, freeSpace);
    try (Downloader downloader =
        new Downloader(AddressPolicy.allowing(allowed), service, limits, tls, "Test/1")) {
      return downloader.download(
          HttpUrl.parse(url), file(), (received, expected) -> heard(received), cancellation);
    }
  }

  private void heard(long received) {
    progress.add(received);
  }

  /** The reason why the download of the URL fails; nothing may be left of its file. */
  DownloadFailure failure(String url) throws InvalidUrlException {
    return exception(url).failure();
  }

  DownloadException exception(String url) throws InvalidUrlException {
    try {
      Downloaded unexpected = download(url);
      throw new AssertionError("downloaded " + unexpected);
    } catch (DownloadException e) {
      if (Files.exists(file())) {
        throw new AssertionError("left its file", e);
      }
      return e;
    }
  }

  String content() throws IOException {
    return Files.readString(file());
  }
}
