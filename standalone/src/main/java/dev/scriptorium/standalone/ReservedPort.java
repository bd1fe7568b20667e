package dev.scriptorium.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A free loopback port that stays free for whoever knows its number. A socket is bound to it that
 * neither listens nor connects: meanwhile the system gives the port to nobody who asks for any, as
 * a server or as a client. A program that names it can listen on it, with {@code SO_REUSEADDR}, as
 * Java, Kafka, PostgreSQL and HAProxy do.
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

  /** Returns its number. */
  public int number() {
    return socket.getLocalPort();
  }

  /** Gives it back to the system; a server that listens on it goes on. */
  @Override
  public void close() throws IOException {
    socket.close();
  }
}
