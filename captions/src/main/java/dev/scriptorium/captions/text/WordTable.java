package dev.scriptorium.captions.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The word lists of the library: a file for each language, a line for each word, {@code word} or
 * {@code word = what replaces it}, in small letters. A language without a file has no words.
 */
final class WordTable {

  private static final Map<String, Map<String, String>> READ = new ConcurrentHashMap<>();

  private static final Map<String, List<String>> LINES = new ConcurrentHashMap<>();

  private WordTable() {}

  static Map<String, String> of(String list, Locale locale) {
    String path = list + "/" + locale.getLanguage() + ".txt";
    Map<String, String> known = READ.get(path);
    if (known != null) {
      return known;
    }
    if (locale.getLanguage().isEmpty() || WordTable.class.getResource(path) == null) {
      return Map.of();
    }
    return READ.computeIfAbsent(path, WordTable::read);
  }

  /** The lines of a list that is more than words; none if the language has no such file. */
  static List<String> linesOf(String list, Locale locale) {
    String path = list + "/" + locale.getLanguage() + ".txt";
    List<String> known = LINES.get(path);
    if (known != null) {
      return known;
    }
    if (locale.getLanguage().isEmpty() || WordTable.class.getResource(path) == null) {
      return List.of();
    }
    return LINES.computeIfAbsent(path, key -> lines(key).toList());
  }

  /** The lines of a file of this package, without comments and blanks. */
  static Stream<String> lines(String path) {
    try (InputStream in = WordTable.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource of the library: " + path);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .toList()
              .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> read(String path) {
    return lines(path)
        .map(line -> line.split("=", 2))
        .collect(
            Collectors.toUnmodifiableMap(
                parts -> parts[0].strip(), parts -> parts[parts.length - 1].strip()));
  }
}
