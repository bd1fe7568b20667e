package dev.scriptorium.captions.element;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A stream that says the same again and again. */
final class Endless extends InputStream {

  private final byte[] start;
  private final byte[] filler;
  private final long length;
  private long position;

  Endless(String start, String filler, long length) {
    this.start = start.getBytes(StandardCharsets.UTF_8);
    this.filler = filler.getBytes(StandardCharsets.UTF_8);
    this.length = length;
  }

  @Override
  public int read() {
    if (position >= length) {
      return -1;
    }
    long at = position++;
    return at < start.length
        ? start[(int) at]
        : filler[(int) ((at - start.length) % filler.length)];
  }

  @Override
  public int read(byte[] buffer, int offset, int count) {
    int i = 0;
    for (; i < count && position < length; i++) {
      buffer[offset + i] = (byte) read();
    }
    return i == 0 && count > 0 ? -1 : i;
  }
}
