package dev.scriptorium.captions.format.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** The characters of a reader as UTF-8 bytes. */
final class Utf8Stream extends InputStream {

  private final Reader reader;
  private final char[] characters = new char[1 << 12];
  private int held;
  private byte[] bytes = {};
  private int position;

  Utf8Stream(Reader reader) {
    this.reader = reader;
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - position);
    System.arraycopy(bytes, position, into, offset, count);
    position += count;
    return count;
  }

  private boolean fill() throws IOException {
    while (position == bytes.length) {
      int count = reader.read(characters, held, characters.length - held);
      if (count < 0 && held == 0) {
        return false;
      }
      int end = held + Math.max(0, count);
      // Half a pair waits for its other half
      held = count >= 0 && end > 0 && Character.isHighSurrogate(characters[end - 1]) ? 1 : 0;
      bytes = new String(characters, 0, end - held).getBytes(StandardCharsets.UTF_8);
      position = 0;
      if (held == 1) {
        characters[0] = characters[end - 1];
      }
    }
    return true;
  }
}
