package dev.scriptorium.captions.format.file;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
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

  private static final Map<String, String> SUPERSETS =
      Map.of(
          "ISO-8859-1", "windows-1252",
          "ISO-8859-7", "windows-1253",
          "ISO-8859-8", "windows-1255",
          "ISO-8859-8-I", "windows-1255",
          "ISO-8859-9", "windows-1254",
          "TIS-620", "x-windows-874",
          "EUC-KR", "x-windows-949",
          "Shift_JIS", "windows-31j");

  private static final double THAI_MARKS = 0.3;

  private static final double THAI_CONSONANTS = 0.4;

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
    byte[] text = withoutTags(sample);
    int high = 0;
    int letters = 0;
    for (byte b : text) {
      high += b < 0 ? 1 : 0;
      letters += b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' ? 1 : 0;
    }
    if (high < FEWEST_BYTES) {
      return WESTERN;
    }
    boolean isOtherAlphabet = high >= OTHER_ALPHABET * (high + letters);
    if (isOtherAlphabet && isThai(text, high)) {
      return charset("TIS-620");
    }
    CharsetDetector detector = new CharsetDetector();
    detector.setText(text);
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

  /** Tags are in ASCII, whatever the text is in. */
  private static byte[] withoutTags(byte[] sample) {
    byte[] text = new byte[sample.length];
    int length = 0;
    boolean isInTag = false;
    for (byte b : sample) {
      isInTag |= b == '<';
      if (!isInTag) {
        text[length++] = b;
      }
      isInTag &= b != '>';
    }
    return Arrays.copyOf(text, length);
  }

  /** ICU does not know Thai: many of its characters are vowels and tone marks. */
  private static boolean isThai(byte[] text, int high) {
    int marks = 0;
    int consonants = 0;
    for (byte b : text) {
      int c = b & 0xFF;
      if (c >= 0x80 && c < 0xA1 || c > 0xDA && c < 0xDF || c > 0xFB) {
        return false;
      }
      consonants += c >= 0xA1 && c <= 0xCE ? 1 : 0;
      marks += c >= 0xD0 && c <= 0xDA || c >= 0xE0 && c <= 0xE4 || c >= 0xE7 && c <= 0xEC ? 1 : 0;
    }
    return marks >= THAI_MARKS * high && consonants >= THAI_CONSONANTS * high;
  }

  /** Files say ISO 8859-1 and mean Windows-1252, which has all of it; likewise others. */
  private static Charset charset(String name) {
    String meant = SUPERSETS.getOrDefault(name, name);
    try {
      return Charset.isSupported(meant) ? Charset.forName(meant) : WESTERN;
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
