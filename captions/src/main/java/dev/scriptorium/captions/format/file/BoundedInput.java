package dev.scriptorium.captions.format.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails after a maximum number of bytes. */
final class BoundedInput extends FilterInputStream {

  private final long most;
  private long given;

  BoundedInput(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = in.read(into, offset, length);
    count(Math.max(0, count));
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int count) throws TooLongException {
    given += count;
    if (given > most) {
      throw new TooLongException("the file is longer than %d bytes".formatted(most));
    }
  }
}
