package dev.scriptorium.captions.format.file;

import dev.scriptorium.captions.format.spi.ReadContext;
import dev.scriptorium.captions.format.spi.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The characters of an XML file in the encoding it declares. A text or a tag that is longer than a
 * line may be, or a file that is too long, is a fault here, before a parser holds it in memory.
 */
public final class MarkupReader extends FilterReader {

  private static final int LONGEST_DECLARATION = 256;
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z][\\w.-]*)");

  private final int longestRun;
  private int run;
  private @Nullable IOException fault;

  private MarkupReader(Reader in, int longestRun) {
    super(in);
    this.longestRun = longestRun;
  }

  /** Begins to read. */
  public static MarkupReader of(InputStream in, ReadContext context) throws IOException {
    ReadLimits limits = context.limits();
    InputStream bounded = new BoundedInput(in, limits.bytes());
    byte[] head = bounded.readNBytes((int) Math.min(LONGEST_DECLARATION, limits.bytes()));
    int mark = TextEncoding.markLength(head);
    InputStream text =
        new SequenceInputStream(new ByteArrayInputStream(head, mark, head.length - mark), bounded);
    return new MarkupReader(
        new InputStreamReader(
            text,
            (context.options().charset() == null
                    ? charset(head, mark)
                    : context.options().charset())
                .newDecoder()),
        limits.lineLength());
  }

  /** The problem with the input itself; null if there is none, or if the source failed. */
  public @Nullable String problem() {
    if (fault instanceof CharacterCodingException) {
      return "not in the encoding that it declares";
    }
    return fault instanceof TooLongException ? fault.getMessage() : null;
  }

  /** How the source failed; null if it did not. */
  public @Nullable IOException fault() {
    return problem() == null ? fault : null;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    try {
      int count = in.read(into, offset, length);
      for (int i = 0; i < count; i++) {
        char c = into[offset + i];
        run = c == '<' || c == '>' ? 0 : run + 1;
        if (run > longestRun) {
          throw new TooLongException("more than %d characters in one piece".formatted(longestRun));
        }
      }
      return count;
    } catch (IOException e) {
      fault = e;
      throw e;
    }
  }

  private static Charset charset(byte[] head, int mark) {
    Charset found = TextEncoding.charset(head);
    Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
    if (found != StandardCharsets.UTF_8 || mark > 0 || !declared.find()) {
      return found;
    }
    try {
      Charset charset = Charset.forName(declared.group(1));
      return charset.name().startsWith("UTF-16") ? found : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return found;
    }
  }
}
