package dev.scriptorium.captions.format.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Detects the encoding of a text file by its first bytes. */
final class TextEncoding {

  private TextEncoding() {}

  /** The same text as UTF-8 (or as whatever eight-bit encoding it is in), without its mark. */
  static InputStream utf8(InputStream in) throws IOException {
    byte[] head = in.readNBytes(4);
    Charset charset = charset(head);
    int mark = markLength(head);
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
