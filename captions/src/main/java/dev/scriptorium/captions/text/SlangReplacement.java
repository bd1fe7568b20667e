package dev.scriptorium.captions.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code replace_slang}: what one word becomes may be several, which share its time. */
final class SlangReplacement implements UnaryOperator<List<TimedWord>> {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'\u2019]+");

  private final Locale locale;
  private final Map<String, String> slang;

  SlangReplacement(Locale locale) {
    this.locale = locale;
    this.slang = WordTable.of("slang", locale);
  }

  @Override
  public List<TimedWord> apply(List<TimedWord> pieces) {
    return slang.isEmpty() ? pieces : pieces.stream().flatMap(p -> plain(p).stream()).toList();
  }

  private List<TimedWord> plain(TimedWord piece) {
    if (piece.isSound()) {
      return List.of(piece);
    }
    String text = WORD.matcher(piece.text()).replaceAll(match -> quoted(plain(match.group())));
    return text.equals(piece.text())
        ? List.of(piece)
        : WordSplit.into(piece, List.of(text.split(" ")));
  }

  /** An apostrophe at either end may belong to the word, or quote it. */
  private String plain(String word) {
    int from = isApostrophe(word.charAt(0)) ? 1 : 0;
    int to = word.length() - (isApostrophe(word.charAt(word.length() - 1)) ? 1 : 0);
    for (int start = 0; start <= from; start++) {
      for (int end = word.length(); end >= to && end > start; end--) {
        String found = slang.get(key(word.substring(start, end)));
        if (found != null) {
          String plain = LetterPattern.of(word).applyTo(found, locale);
          return word.substring(0, start) + plain + word.substring(end);
        }
      }
    }
    return word;
  }

  private static String key(String word) {
    return word.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private static String quoted(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }
}
