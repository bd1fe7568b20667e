package dev.scriptorium.captions.format.file;

import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.ReadContext;
import dev.scriptorium.captions.markup.CleanText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text file line by line: UTF-8, or UTF-16 detected by its mark or zeros. A line that is
 * not valid UTF-8 is read as Windows-1252, in which nearly all other files of that kind are. A line
 * ends with LF, CR or CR LF.
 */
public final class LineReader {

  private static final Charset OTHERWISE = CharsetDetection.WESTERN;
  private static final int MOST_BYTES_OF_A_CHARACTER = 3;

  private final InputStream in;
  private final ReadContext context;
  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
  private final byte[] buffer = new byte[1 << 13];
  private int position;
  private int filled;
  private byte[] line = new byte[256];
  private int length;
  private int number;
  private boolean hasSeenReturn;

  /**
   * @throws CaptionSyntaxException if the beginning is beyond the limit already
   */
  public LineReader(InputStream in, ReadContext context)
      throws IOException, CaptionSyntaxException {
    try {
      this.in = TextEncoding.utf8(new BoundedInput(in, context.limits().bytes()), context);
    } catch (TooLongException e) {
      throw new CaptionSyntaxException(1, e.getMessage());
    }
    this.context = context;
  }

  /**
   * The next line, clean and without white space around it; null after the last.
   *
   * @throws CaptionSyntaxException if the line or the file is too long
   */
  public @Nullable String next() throws IOException, CaptionSyntaxException {
    number++;
    length = 0;
    for (int b = read(); b >= 0; b = read()) {
      boolean isSecondOfTwo = b == '\n' && hasSeenReturn;
      hasSeenReturn = b == '\r';
      if (isSecondOfTwo) {
        continue;
      }
      if (b == '\n' || b == '\r') {
        return text();
      }
      add(b);
    }
    return length == 0 ? null : text();
  }

  /** The number of the line that was read last, from 1. */
  public int number() {
    return number;
  }

  /** An error at the line that was read last. */
  public CaptionSyntaxException error(String problem) {
    return new CaptionSyntaxException(number, problem);
  }

  private int read() throws IOException, CaptionSyntaxException {
    if (position == filled) {
      position = 0;
      try {
        filled = Math.max(0, in.read(buffer));
      } catch (TooLongException e) {
        throw error(e.getMessage());
      }
    }
    return filled == 0 ? -1 : buffer[position++] & 0xFF;
  }

  private void add(int b) throws CaptionSyntaxException {
    if (length == line.length) {
      if (length >= MOST_BYTES_OF_A_CHARACTER * (long) context.limits().lineLength()) {
        throw tooLong();
      }
      line = Arrays.copyOf(line, 2 * length);
    }
    line[length++] = (byte) b;
  }

  private String text() throws CaptionSyntaxException {
    String text = CleanText.of(decoded()).strip();
    if (text.length() > context.limits().lineLength()) {
      throw tooLong();
    }
    return text;
  }

  private String decoded() {
    try {
      return utf8.decode(ByteBuffer.wrap(line, 0, length)).toString();
    } catch (CharacterCodingException e) {
      context.note(number, "read as " + OTHERWISE.name() + ", as it is not UTF-8");
      return new String(line, 0, length, OTHERWISE);
    }
  }

  private CaptionSyntaxException tooLong() {
    return error("longer than %d characters".formatted(context.limits().lineLength()));
  }
}
