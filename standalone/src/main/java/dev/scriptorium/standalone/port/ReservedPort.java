package dev.scriptorium.standalone.port;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A free loopback port, reserved by a bound socket that neither listens nor connects: the system
 * does not assign it as an ephemeral port to servers or clients. A program that names the port can
 * still listen on it with {@code SO_REUSEADDR}, as Java, Kafka, PostgreSQL and HAProxy do.
 */
public final class ReservedPort implements AutoCloseable {
  private final Socket socket;

  private ReservedPort(Socket socket) {
    this.socket = socket;
  }

  /**
   * Reserves a port until it is closed.
   *
   * @throws IOException if there is none
   */
  public static ReservedPort any() throws IOException {
    var socket = new Socket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    return new ReservedPort(socket);
  }

  /** Returns the port number. */
  public int number() {
    return socket.getLocalPort();
  }

  /** Releases the port; a server that listens on it keeps running. */
  @Override
  public void close() throws IOException {
    socket.close();
  }
}
