package dev.scriptorium.captions.format.file;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Finds out the encoding of text that is not UTF-8, by ICU's statistics and by plausibility. */
final class CharsetDetection {

  static final Charset WESTERN = Charset.forName("windows-1252");

  /** With fewer bytes beyond ASCII there is nothing to count. */
  private static final int FEWEST_BYTES = 8;

  /** In text in another alphabet at least so many of the letters are beyond ASCII. */
  private static final double OTHER_ALPHABET = 0.5;

  private static final int LEAST_CONFIDENCE = 10;
  private static final Set<String> LATIN =
      Set.of(
          "ISO-8859-1", "ISO-8859-2", "ISO-8859-9", "windows-1250", "windows-1252", "windows-1254");
  private static final Set<String> UNLIKELY =
      Set.of(
          "UTF-8",
          "UTF-16BE",
          "UTF-16LE",
          "UTF-32BE",
          "UTF-32LE",
          "IBM420_rtl",
          "IBM420_ltr",
          "IBM424_rtl",
          "IBM424_ltr",
          "ISO-2022-JP",
          "ISO-2022-CN",
          "ISO-2022-KR");

  private CharsetDetection() {}

  /**
   * @param sample from the beginning of the file; may end within a character
   * @return UTF-8 if most of what is beyond ASCII is that
   */
  static Charset detected(byte[] sample) {
    int good = 0;
    int bad = 0;
    int from = 0;
    for (int to = 0; to <= sample.length; to++) {
      if (to == sample.length || sample[to] == '\n' || sample[to] == '\r') {
        if (hasHighBytes(sample, from, to)) {
          boolean isCut = to == sample.length;
          boolean isGood = isUtf8(sample, from, to);
          good += isGood ? 1 : 0;
          bad += isGood || isCut && bad == 0 && good > 0 ? 0 : 1;
        }
        from = to + 1;
      }
    }
    return bad == 0 || good > bad ? StandardCharsets.UTF_8 : legacy(sample);
  }

  private static Charset legacy(byte[] sample) {
    int high = 0;
    int letters = 0;
    for (byte b : sample) {
      high += b < 0 ? 1 : 0;
      letters += b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' ? 1 : 0;
    }
    if (high < FEWEST_BYTES) {
      return WESTERN;
    }
    boolean isOtherAlphabet = high >= OTHER_ALPHABET * (high + letters);
    CharsetDetector detector = new CharsetDetector();
    detector.setText(sample);
    for (CharsetMatch match : detector.detectAll()) {
      boolean isPlausible = LATIN.contains(match.getName()) != isOtherAlphabet;
      if (isPlausible
          && match.getConfidence() >= LEAST_CONFIDENCE
          && !UNLIKELY.contains(match.getName())) {
        return charset(match.getName());
      }
    }
    return WESTERN;
  }

  /** Files say ISO 8859-1 and mean Windows-1252, which has all of it. */
  private static Charset charset(String name) {
    if (name.equals("ISO-8859-1")) {
      return WESTERN;
    }
    try {
      return Charset.isSupported(name) ? Charset.forName(name) : WESTERN;
    } catch (IllegalCharsetNameException e) {
      return WESTERN;
    }
  }

  private static boolean hasHighBytes(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUtf8(byte[] bytes, int from, int to) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
