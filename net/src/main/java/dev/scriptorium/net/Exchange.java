package dev.scriptorium.net;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.util.Timeout;

/**
 * One request and its response over a connection of its own, to an address that was checked. The
 * server is asked for, and must prove, the name.
 */
final class Exchange implements Closeable {

  /** How long a server that sent all it declared may take to show that there is no more. */
  private static final Timeout LAST_LOOK = Timeout.ofMilliseconds(200);

  private static final int MOST_HEADERS = 100;
  private static final int STATUS_OK = 200;

  private final Socket socket;
  private final DefaultBHttpClientConnection connection;
  private final ClassicHttpResponse response;

  private Exchange(
      Socket socket, DefaultBHttpClientConnection connection, ClassicHttpResponse response) {
    this.socket = socket;
    this.connection = connection;
    this.response = response;
  }

  /** A connection to the address, over TLS if the URL says so. */
  static DefaultBHttpClientConnection connect(
      HttpUrl url, InetAddress address, Socket socket, DownloadLimits limits, SSLSocketFactory tls)
      throws IOException {
    socket.connect(new InetSocketAddress(address, url.port()), millis(limits.connect()));
    Http1Config config =
        Http1Config.custom()
            .setMaxLineLength(limits.headerSize())
            .setMaxHeaderCount(MOST_HEADERS)
            .build();
    DefaultBHttpClientConnection connection =
        new DefaultBHttpClientConnection(
            config, null, null, null, null, null, new DefaultHttpResponseParserFactory(config));
    if (url.isTls()) {
      connection.bind(handshake(url, socket, tls), socket);
    } else {
      connection.bind(socket);
    }
    return connection;
  }

  private static int millis(Duration limit) {
    return (int) Math.min(Integer.MAX_VALUE, limit.toMillis());
  }

  private static SSLSocket handshake(HttpUrl url, Socket socket, SSLSocketFactory tls)
      throws IOException {
    SSLSocket secure = (SSLSocket) tls.createSocket(socket, url.host(), url.port(), true);
    SSLParameters parameters = secure.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    return secure;
  }

  /** Sends the request and reads the header of the response. */
  static Exchange get(
      HttpUrl url,
      Socket socket,
      DefaultBHttpClientConnection connection,
      String userAgent,
      Optional<Credentials> credentials)
      throws IOException, HttpException {
    BasicClassicHttpRequest request = new BasicClassicHttpRequest("GET", url.target());
    request.addHeader("Host", url.authority());
    request.addHeader("User-Agent", userAgent);
    request.addHeader("Accept", "*/*");
    request.addHeader("Accept-Encoding", "identity");
    credentials.ifPresent(known -> request.addHeader("Authorization", known.basic()));
    request.addHeader("Connection", "close");
    connection.sendRequestHeader(request);
    connection.flush();
    ClassicHttpResponse response = connection.receiveResponseHeader();
    while (response.getCode() < STATUS_OK) {
      response = connection.receiveResponseHeader();
    }
    return new Exchange(socket, connection, response);
  }

  int status() {
    return response.getCode();
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
  }

  /** The body, without the framing of HTTP. */
  InputStream body() throws IOException, HttpException {
    connection.receiveResponseEntity(response);
    return response.getEntity().getContent();
  }

  /** Bytes by declaration; -1 if nothing is declared. */
  long declaredLength() {
    return response.getEntity().getContentLength();
  }

  /** Whether neither a length nor chunks say where the body ends. */
  boolean endsWithConnection() {
    return declaredLength() < 0 && !response.getEntity().isChunked();
  }

  /** Whether the server goes on after the end of what it declared. */
  boolean sendsMore() {
    try {
      return connection.isDataAvailable(LAST_LOOK);
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
