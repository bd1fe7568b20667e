package dev.scriptorium.captions.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words of a language that belong to the next word, so that no line should end with them: articles,
 * prepositions, conjunctions, titles; and some that belong to the word before. The files say which.
 */
final class ClingingWords {

  /** To which word one belongs, and how much. */
  enum Grip {
    NONE,
    /** To the word before. */
    BACK,
    WEAK,
    STRONG
  }

  private static final ClingingWords NONE = new ClingingWords(Map.of());
  private static final Map<String, ClingingWords> READ = new ConcurrentHashMap<>();

  private final Map<String, Grip> grips;
  private final int longest;

  private ClingingWords(Map<String, Grip> grips) {
    this.grips = grips;
    this.longest = grips.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * @param language two or three letters, lower case
   */
  static ClingingWords of(String language) {
    ClingingWords read = READ.get(language);
    if (read != null) {
      return read;
    }
    if (!language.matches("[a-z]{2,3}")) {
      return NONE;
    }
    try (InputStream file =
        ClingingWords.class.getResourceAsStream("clinging-words/" + language + ".txt")) {
      return file == null ? NONE : READ.computeIfAbsent(language, absent -> parsed(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param word as written, without punctuation but the point of an abbreviation
   */
  Grip grip(String word) {
    return word.length() > longest
        ? Grip.NONE
        : grips.getOrDefault(word.toLowerCase(Locale.ROOT), Grip.NONE);
  }

  private static ClingingWords parsed(InputStream file) {
    Map<String, Grip> grips = new HashMap<>();
    try {
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> enter(line.strip(), grips));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ClingingWords(Map.copyOf(grips));
  }

  private static void enter(String line, Map<String, Grip> grips) {
    Grip grip =
        switch (line.charAt(0)) {
          case '~' -> Grip.WEAK;
          case '<' -> Grip.BACK;
          default -> Grip.STRONG;
        };
    String words = grip == Grip.STRONG ? line : line.substring(1).strip();
    for (String word : words.split("\\s+")) {
      grips.merge(word, grip, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }
  }
}
