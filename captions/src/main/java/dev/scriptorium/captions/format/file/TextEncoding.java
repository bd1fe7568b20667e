package dev.scriptorium.captions.format.file;

import dev.scriptorium.captions.format.spi.ReadContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Detects the encoding of a text file by its first bytes. */
public final class TextEncoding {

  private static final int SAMPLE = 1 << 16;

  private TextEncoding() {}

  /** The beginning of a text file, whatever its encoding. */
  public static String sample(byte[] head) {
    int mark = markLength(head);
    Charset charset = charset(head);
    Charset used = charset == StandardCharsets.UTF_8 ? CharsetDetection.detected(head) : charset;
    return new String(head, mark, head.length - mark, used);
  }

  /** The same text as UTF-8, without its mark; a line that is not UTF-8 may be left in it. */
  static InputStream utf8(InputStream in, ReadContext context) throws IOException {
    byte[] head = in.readNBytes(SAMPLE);
    int mark = markLength(head);
    Charset charset = context.options().charset();
    if (charset == null) {
      charset = charset(head);
      if (charset == StandardCharsets.UTF_8 && mark == 0) {
        charset = CharsetDetection.detected(head);
      }
      if (charset != StandardCharsets.UTF_8) {
        context.note(0, "read as " + charset.name());
      }
    }
    InputStream text =
        new SequenceInputStream(new ByteArrayInputStream(head, mark, head.length - mark), in);
    return charset == StandardCharsets.UTF_8
        ? text
        : new Utf8Stream(new InputStreamReader(text, charset));
  }

  /** UTF-16 if its mark says so, or zeros where letters of it would have them; else UTF-8. */
  static Charset charset(byte[] head) {
    if (starts(head, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    if (starts(head, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (head.length < 4) {
      return StandardCharsets.UTF_8;
    }
    if (head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0) {
      return StandardCharsets.UTF_16BE;
    }
    boolean isLittleEndian = head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0;
    return isLittleEndian ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
  }

  static int markLength(byte[] head) {
    if (starts(head, 0xFE, 0xFF) || starts(head, 0xFF, 0xFE)) {
      return 2;
    }
    return starts(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
  }

  private static boolean starts(byte[] head, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
