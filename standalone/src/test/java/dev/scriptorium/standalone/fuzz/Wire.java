package dev.scriptorium.standalone.fuzz;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends bytes over a connection of their own, and reads until the server closes it. */
record Wire(int port) {

  private static final int TIMEOUT_MILLIS = 60_000;

  /**
   * Each character is a byte.
   *
   * @param from an address of this machine
   * @param last whether to end what is sent after the request, as one that breaks off does
   */
  Reply send(String request, String from, Ending last) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0)) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.setTcpNoDelay(true);
      StringBuilder answer = new StringBuilder();
      try {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        if (last == Ending.BREAKS_OFF) {
          socket.shutdownOutput();
        }
      } catch (IOException e) {
        // It may have refused it before it was read
      }
      byte[] buffer = new byte[8192];
      try {
        for (int n = socket.getInputStream().read(buffer);
            n >= 0;
            n = socket.getInputStream().read(buffer)) {
          answer.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
        }
      } catch (java.net.SocketTimeoutException e) {
        throw e;
      } catch (IOException e) {
        // Reset: what came before counts
      }
      return Reply.of(answer.toString());
    }
  }

  /** What follows the last byte. */
  enum Ending {
    WAITS,
    BREAKS_OFF
  }
}
