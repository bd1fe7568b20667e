package dev.scriptorium.captions.format.file;

import dev.scriptorium.captions.format.spi.FormatOptions;
import java.io.IOException;
import java.io.OutputStream;

/** Writes text as UTF-8, with the line ends and the byte order mark that the options ask for. */
public final class TextOut {

  private static final int ROOM_OF_A_CHARACTER = 4;
  private static final int PART = 1 << 10;

  private final OutputStream out;
  private final String lineEnd;
  private final byte[] buffer = new byte[1 << 14];
  private int used;

  /** Begins a file. */
  public TextOut(OutputStream out, FormatOptions options) throws IOException {
    this.out = out;
    lineEnd = options.lineEndingFormat().characters();
    if (options.utf8Mark()) {
      put("\uFEFF");
    }
  }

  /**
   * Writes text as it is.
   *
   * @param text valid Unicode
   */
  public TextOut put(String text) throws IOException {
    int i = 0;
    while (i < text.length()) {
      if (buffer.length - used < PART * ROOM_OF_A_CHARACTER) {
        empty();
      }
      i = put(text, i, Math.min(text.length(), i + PART));
    }
    return this;
  }

  /** Writes a part that there is room for; says where it ends, not within a character. */
  private int put(String text, int from, int to) {
    int i = from;
    while (i < to) {
      i = putAscii(text, i, to);
      if (i == to) {
        break;
      }
      char c = text.charAt(i++);
      if (Character.isHighSurrogate(c)) {
        encode(Character.toCodePoint(c, text.charAt(i++)));
      } else {
        encode(c);
      }
    }
    return i;
  }

  /** Writes up to what is not ASCII; says where that is. */
  private int putAscii(String text, int from, int to) {
    int at = used;
    int i = from;
    for (; i < to && text.charAt(i) < 0x80; i++) {
      buffer[at++] = (byte) text.charAt(i);
    }
    used = at;
    return i;
  }

  /** Ends a line. */
  public TextOut line() throws IOException {
    return put(lineEnd);
  }

  /** Writes text as it is, and ends the line. */
  public TextOut line(String text) throws IOException {
    return put(text).put(lineEnd);
  }

  /** Writes a number, padded to a minimum width. */
  public TextOut number(long number, int width, char padding) throws IOException {
    int digits = 1;
    for (long rest = number; rest >= 10; rest /= 10) {
      digits++;
    }
    int length = Math.max(digits, width);
    if (buffer.length - used < length) {
      empty();
    }
    long rest = number;
    for (int i = length - 1; i >= 0; i--) {
      buffer[used + i] = (byte) (length - i > digits ? padding : '0' + rest % 10);
      rest /= 10;
    }
    used += length;
    return this;
  }

  /** Writes a time as {@code HH:MM:SS.mmm}; the hours may take more than two digits. */
  public TextOut clock(long ms) throws IOException {
    return number(ms / 3_600_000, 2, '0').minutes(ms);
  }

  /** Writes a time as {@code H:MM:SS.mmm}. */
  public TextOut shortClock(long ms) throws IOException {
    return number(ms / 3_600_000, 1, '0').minutes(ms);
  }

  /** Flushes the buffer; call it at the end of a file. */
  public void flush() throws IOException {
    empty();
    out.flush();
  }

  private TextOut minutes(long ms) throws IOException {
    put(":").number(ms / 60_000 % 60, 2, '0');
    put(":").number(ms / 1000 % 60, 2, '0');
    return put(".").number(ms % 1000, 3, '0');
  }

  private void encode(int c) {
    if (c < 0x800) {
      buffer[used++] = (byte) (0xC0 | c >> 6);
    } else {
      if (c < 0x10000) {
        buffer[used++] = (byte) (0xE0 | c >> 12);
      } else {
        buffer[used++] = (byte) (0xF0 | c >> 18);
        buffer[used++] = (byte) (0x80 | c >> 12 & 0x3F);
      }
      buffer[used++] = (byte) (0x80 | c >> 6 & 0x3F);
    }
    buffer[used++] = (byte) (0x80 | c & 0x3F);
  }

  private void empty() throws IOException {
    out.write(buffer, 0, used);
    used = 0;
  }
}
