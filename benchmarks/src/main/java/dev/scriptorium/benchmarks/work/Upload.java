package dev.scriptorium.benchmarks.work;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;

/** A POST of many bytes on a connection of its own, with little processor time. */
final class Upload {

  private static final int STATUS_END = 12;

  private Upload() {}

  /**
   * Sends it and reads the whole response.
   *
   * @param target path and query
   * @param block sent again and again
   * @param length in bytes
   * @param sent hears how many bytes have been sent
   * @return megabytes per second
   * @throws IOException also for every status but 200
   */
  static double send(int port, String target, byte[] block, long length, LongConsumer sent)
      throws IOException {
    var begin = System.nanoTime();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      var out = socket.getOutputStream();
      out.write(
          """
          POST %s HTTP/1.1\r
          Host: localhost:%d\r
          Content-Type: audio/wav\r
          Content-Length: %d\r
          Connection: close\r
          \r
          """
              .formatted(target, port, length)
              .getBytes(StandardCharsets.US_ASCII));
      for (var done = 0L; done < length; ) {
        var now = (int) Math.min(block.length, length - done);
        out.write(block, 0, now);
        done += now;
        sent.accept(done);
      }
      out.flush();
      var response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!response.startsWith("200", STATUS_END - 3)) {
        throw new IOException("Not answered with 200:\n" + response);
      }
    }
    return length / 1e6 / ((System.nanoTime() - begin) / 1e9);
  }
}
