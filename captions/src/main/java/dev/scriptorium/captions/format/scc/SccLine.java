package dev.scriptorium.captions.format.scc;

import dev.scriptorium.captions.format.file.LineReader;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import java.util.regex.Pattern;

/**
 * A line of a file: when, and which words.
 *
 * @param frame when the first word is sent
 * @param words without parity
 */
record SccLine(long frame, int[] words) {

  private static final Pattern LABEL =
      Pattern.compile("(\\d{1,2}):(\\d{2}):(\\d{2})([:;.,])(\\d{2})\\s+");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int WITHOUT_PARITY = 0x7F7F;

  /**
   * @param line the one that the reader read last
   */
  static SccLine parse(String line, LineReader lines) throws CaptionSyntaxException {
    var label = LABEL.matcher(line);
    if (!label.lookingAt()) {
      throw lines.error("no time code and words");
    }
    var minutes = Long.parseLong(label.group(2));
    var seconds = Long.parseLong(label.group(3));
    var frame = Long.parseLong(label.group(5));
    if (minutes > 59 || seconds > 59) {
      throw lines.error("no such time code: " + label.group().strip());
    }
    var all = (Long.parseLong(label.group(1)) * 60 + minutes) * 60 + seconds;
    return new SccLine(
        label.group(4).equals(":")
            ? Frames.labelled(all, frame)
            : Frames.labelledWithDrops(all, frame),
        words(SPACE.split(line.substring(label.end())), lines));
  }

  private static int[] words(String[] texts, LineReader lines) throws CaptionSyntaxException {
    var words = new int[texts.length];
    for (var i = 0; i < texts.length; i++) {
      words[i] = word(texts[i], lines) & WITHOUT_PARITY;
    }
    return words;
  }

  private static int word(String text, LineReader lines) throws CaptionSyntaxException {
    var word = 0;
    for (var i = 0; i < text.length(); i++) {
      var digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0 || i > 3) {
        throw notFourDigits(text, lines);
      }
      word = word << 4 | digit;
    }
    if (text.length() != 4) {
      throw notFourDigits(text, lines);
    }
    return word;
  }

  private static CaptionSyntaxException notFourDigits(String text, LineReader lines) {
    var shown = text.length() > 20 ? text.substring(0, 20) + "..." : text;
    return lines.error("not four hexadecimal digits: " + shown);
  }
}
