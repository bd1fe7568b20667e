package dev.scriptorium.benchmarks.speech;

import java.io.InputStream;

/** The same bytes again and again, up to a length. */
final class RepeatedStream extends InputStream {

  private final byte[] bytes;
  private final long length;
  private long at;

  RepeatedStream(byte[] bytes, long length) {
    this.bytes = bytes;
    this.length = length;
  }

  @Override
  public int read() {
    return at == length ? -1 : bytes[(int) (at++ % bytes.length)] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int most) {
    if (at == length) {
      return -1;
    }
    int from = (int) (at % bytes.length);
    int read = (int) Math.min(Math.min(most, bytes.length - from), length - at);
    System.arraycopy(bytes, from, into, offset, read);
    at += read;
    return read;
  }
}
