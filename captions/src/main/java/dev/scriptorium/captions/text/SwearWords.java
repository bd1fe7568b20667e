package dev.scriptorium.captions.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The swear words of a language: {@code profanity/xx.txt}. A line is a word in small letters;
 * {@code fuck*} and {@code *fuck*} also find what goes on there; {@code dick ~} is also a name;
 * {@code = cock crows} is harmless together; {@code + krijg tering} is not; {@code ! tering} is one
 * if it is all that is said; {@code - cazzuola} is none though it looks like one.
 */
final class SwearWords {

  private static final Map<String, SwearWords> READ = new ConcurrentHashMap<>();

  private final Set<String> words = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> innocent = new HashSet<>();
  private final Set<String> phrases = new HashSet<>();
  private final Set<String> exclamations = new HashSet<>();
  private final Set<String> exceptions = new HashSet<>();
  private final Pattern patterns;

  private SwearWords(Locale locale) {
    Set<String> wildcards = new HashSet<>();
    for (String line : WordTable.linesOf("profanity", locale)) {
      String rest = line.substring(1).strip();
      switch (line.charAt(0)) {
        case '=' -> innocent.add(rest);
        case '+' -> phrases.add(rest);
        case '!' -> exclamations.add(rest);
        case '-' -> exceptions.add(rest);
        default -> add(line, wildcards);
      }
    }
    patterns =
        Pattern.compile(
            wildcards.isEmpty()
                ? "(?!)"
                : wildcards.stream()
                    .map(word -> word.replace("*", "\\p{L}*"))
                    .collect(Collectors.joining("|")));
  }

  static SwearWords of(Locale locale) {
    return READ.computeIfAbsent(
        locale.getLanguage(), language -> new SwearWords(Locale.of(language)));
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /**
   * @param word in small letters, like all others here
   */
  boolean contains(String word) {
    return words.contains(word) || !exceptions.contains(word) && patterns.matcher(word).matches();
  }

  /** Whether a word becomes one after another. */
  boolean isInPhrase(String before, String word) {
    return phrases.contains(before + " " + word);
  }

  boolean isExclamation(String word) {
    return exclamations.contains(word);
  }

  /** Whether a word is harmless beside its neighbours. */
  boolean isInnocent(String word, String before, String after) {
    return innocent.contains(before + " " + word) || innocent.contains(word + " " + after);
  }

  boolean isAlsoName(String word) {
    return names.contains(word);
  }

  private void add(String line, Set<String> wildcards) {
    String word = line.endsWith("~") ? line.substring(0, line.length() - 1).strip() : line;
    if (line.endsWith("~")) {
      names.add(word);
    }
    if (word.contains("*")) {
      wildcards.add(word);
    } else {
      words.add(word);
    }
  }
}
