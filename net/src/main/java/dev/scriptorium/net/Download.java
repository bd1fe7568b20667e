package dev.scriptorium.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.jspecify.annotations.Nullable;

/** One download: follows redirects, each checked as if it were the first, and writes the body. */
final class Download {

  private final Resolver resolver;
  private final DownloadLimits limits;
  private final SSLSocketFactory tls;
  private final String userAgent;
  private final Watch watch;
  private final DownloadProgress progress;
  private final Set<String> visited = new HashSet<>();
  private final Map<HttpUrl.Origin, Credentials> credentials = new HashMap<>();

  Download(
      Resolver resolver,
      DownloadLimits limits,
      SSLSocketFactory tls,
      String userAgent,
      Watch watch,
      DownloadProgress progress) {
    this.resolver = resolver;
    this.limits = limits;
    this.tls = tls;
    this.userAgent = userAgent;
    this.watch = watch;
    this.progress = progress;
  }

  Downloaded to(Path file, HttpUrl first) throws DownloadException {
    HttpUrl url = first;
    for (int redirects = 0; ; redirects++) {
      visit(url);
      try (Exchange exchange = open(url)) {
        Optional<HttpUrl> next = redirect(exchange, url);
        if (next.isEmpty()) {
          return save(exchange, url, file);
        }
        url = next.get();
      } catch (IOException e) {
        throw explained(e, DownloadFailure.INCOMPLETE);
      }
      if (redirects == limits.redirects()) {
        throw new DownloadException(DownloadFailure.TOO_MANY_REDIRECTS, null);
      }
    }
  }

  private void visit(HttpUrl url) throws DownloadException {
    if (!visited.add(url.withoutCredentials())) {
      throw new DownloadException(DownloadFailure.REDIRECT_CIRCLE, null);
    }
    url.credentials().ifPresent(known -> credentials.put(url.origin(), known));
  }

  private Exchange open(HttpUrl url) throws DownloadException {
    List<InetAddress> addresses = resolver.resolve(url, watch);
    for (int i = 0; ; i++) {
      Socket socket = new Socket();
      DefaultBHttpClientConnection connection = connect(url, addresses, i, socket);
      if (connection != null) {
        return get(url, socket, connection);
      }
    }
  }

  private Exchange get(HttpUrl url, Socket socket, DefaultBHttpClientConnection connection)
      throws DownloadException {
    watch.expect(limits.response(), DownloadFailure.NO_RESPONSE);
    try {
      return Exchange.get(
          url, socket, connection, userAgent, Optional.ofNullable(credentials.get(url.origin())));
    } catch (IOException | HttpException e) {
      closeQuietly(socket);
      throw explained(e, DownloadFailure.NO_RESPONSE);
    }
  }

  /** Null if this address does not answer and there is another to try. */
  private @Nullable DefaultBHttpClientConnection connect(
      HttpUrl url, List<InetAddress> addresses, int number, Socket socket)
      throws DownloadException {
    watch.opened(socket);
    watch.expect(limits.connect(), DownloadFailure.CONNECT_FAILED);
    try {
      return Exchange.connect(url, addresses.get(number), socket, limits, tls);
    } catch (IOException e) {
      closeQuietly(socket);
      DownloadException failed = explained(e, DownloadFailure.CONNECT_FAILED);
      if (failed.failure() != DownloadFailure.CONNECT_FAILED || number == addresses.size() - 1) {
        throw failed;
      }
      return null;
    }
  }

  private Optional<HttpUrl> redirect(Exchange exchange, HttpUrl url) throws DownloadException {
    int status = exchange.status();
    if (status != 301 && status != 302 && status != 303 && status != 307 && status != 308) {
      return Optional.empty();
    }
    String location =
        exchange
            .header("Location")
            .orElseThrow(
                () -> new DownloadException(DownloadFailure.BAD_RESPONSE, "a redirect to nowhere"));
    try {
      // Read byte by byte as Latin-1; what is not ASCII in it is UTF-8 in practice
      String text =
          new String(location.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      return Optional.of(url.resolve(text));
    } catch (InvalidUrlException e) {
      throw new DownloadException(DownloadFailure.REDIRECT_UNUSABLE, e.fault().name());
    }
  }

  private Downloaded save(Exchange exchange, HttpUrl url, Path file) throws DownloadException {
    checkStatus(exchange.status());
    String encoding = exchange.header("Content-Encoding").orElse("identity").strip();
    if (!encoding.isEmpty() && !encoding.equalsIgnoreCase("identity")) {
      throw new DownloadException(DownloadFailure.ENCODED, "Content-Encoding: " + encoding);
    }
    watch.expect(limits.stall(), DownloadFailure.STALLED);
    try (BodyFile target = BodyFile.create(file, limits)) {
      // Not closed: that would read what is left of it; the exchange is
      InputStream body = exchange.body();
      target.reserve(exchange.declaredLength());
      copy(body, target, exchange);
      target.complete();
      return new Downloaded(target.size(), exchange.header("Content-Type").orElse(null), url);
    } catch (IOException | HttpException e) {
      throw explained(e, DownloadFailure.INCOMPLETE);
    }
  }

  private void copy(InputStream body, BodyFile target, Exchange exchange)
      throws IOException, DownloadException {
    long expected = exchange.declaredLength();
    Pace pace = new Pace(limits.slowest(), limits.slowWindow());
    byte[] buffer = new byte[64 * 1024];
    for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
      target.write(buffer, n);
      progress.received(target.size(), expected);
      watch.check();
      pace.check(target.size());
      watch.expect(limits.stall(), DownloadFailure.STALLED);
    }
    watch.check();
    if (exchange.endsWithConnection() && target.size() == 0) {
      throw new DownloadException(DownloadFailure.INCOMPLETE, "the server closed the connection");
    }
    if (expected >= 0 && exchange.sendsMore()) {
      throw new DownloadException(DownloadFailure.LENGTH_EXCEEDED, null);
    }
  }

  private static void checkStatus(int status) throws DownloadException {
    if (status == 200) {
      return;
    }
    DownloadFailure failure =
        switch (status) {
          case 401, 403, 407 -> DownloadFailure.DENIED;
          case 404, 410 -> DownloadFailure.NOT_FOUND;
          case 408, 425, 429 -> DownloadFailure.SERVER_ERROR;
          default ->
              status >= 500 ? DownloadFailure.SERVER_ERROR : DownloadFailure.UNEXPECTED_STATUS;
        };
    throw new DownloadException(failure, "status " + status);
  }

  /** The watch's reason if it ended the download; else what the exception means. */
  private DownloadException explained(Exception e, DownloadFailure otherwise)
      throws DownloadException {
    watch.check();
    return ExplainedFault.of(e, otherwise);
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // Nothing was to be had from it
    }
  }
}
