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
 * Words of a language that should not end a line, as they belong to the next word: articles,
 * prepositions, conjunctions, titles; and some that belong to the word before, listed in resources.
 */
final class FunctionWords {

  /** Whether a word belongs to the previous or the next word, and how strongly. */
  enum Attachment {
    NONE,
    /** To the word before. */
    BACK,
    WEAK,
    STRONG
  }

  private static final FunctionWords NONE = new FunctionWords(Map.of());
  private static final Map<String, FunctionWords> READ = new ConcurrentHashMap<>();

  private final Map<String, Attachment> grips;
  private final int longest;

  private FunctionWords(Map<String, Attachment> grips) {
    this.grips = grips;
    this.longest = grips.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * @param language two or three letters, lower case
   */
  static FunctionWords of(String language) {
    FunctionWords read = READ.get(language);
    if (read != null) {
      return read;
    }
    if (!language.matches("[a-z]{2,3}")) {
      return NONE;
    }
    try (InputStream file =
        FunctionWords.class.getResourceAsStream("function-words/" + language + ".txt")) {
      return file == null ? NONE : READ.computeIfAbsent(language, absent -> parsed(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param word as written, without punctuation but the point of an abbreviation
   */
  Attachment attachment(String word) {
    return word.length() > longest
        ? Attachment.NONE
        : grips.getOrDefault(word.toLowerCase(Locale.ROOT), Attachment.NONE);
  }

  private static FunctionWords parsed(InputStream file) {
    Map<String, Attachment> grips = new HashMap<>();
    try {
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> enter(line.strip(), grips));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FunctionWords(Map.copyOf(grips));
  }

  private static void enter(String line, Map<String, Attachment> grips) {
    Attachment attachment =
        switch (line.charAt(0)) {
          case '~' -> Attachment.WEAK;
          case '<' -> Attachment.BACK;
          default -> Attachment.STRONG;
        };
    String words = attachment == Attachment.STRONG ? line : line.substring(1).strip();
    for (String word : words.split("\\s+")) {
      grips.merge(word, attachment, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }
  }
}
