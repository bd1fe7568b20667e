package dev.scriptorium.captions.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Classes of words of a language that belong together with others: {@code word-classes/xx.txt}. A
 * line is {@code class: word word ...}; {@code phrasal: verb verb = particle particle} says which
 * particles a verb takes.
 */
final class WordClasses {

  /** What a word is. */
  enum WordClass {
    /** A number in words. */
    NUMBER,
    /** Between numbers in words: "and". */
    NUMBER_CONNECTOR,
    /** Before a number: "page", "chapter". */
    LABEL,
    MONTH,
    /** After a number: "mm", "o'clock". */
    UNIT,
    /** A pronoun that may be a subject. */
    SUBJECT,
    /** After a subject it belongs to that: "we all". */
    FLOATING,
    /** Begins a noun phrase. */
    DETERMINER,
    /** Begins a clause. */
    CLAUSE,
    /** Within a name: "of", "van". */
    NAME_CONNECTOR,
    /** Before a name. */
    TITLE,
    /** Ends a name: "Downing St.". */
    NAME_END,
    /** The second word of a phrasal verb: "out". */
    PARTICLE,
    /** As {@link #PARTICLE}, or a preposition: "on". */
    PARTICLE_OR_PREPOSITION
  }

  private static final String ABBREVIATION = "abbreviation";
  private static final String PHRASAL = "phrasal";
  private static final WordClasses NONE = new WordClasses();
  private static final Map<String, WordClasses> READ = new ConcurrentHashMap<>();

  private final Map<String, Set<WordClass>> classes = new HashMap<>();
  private final Map<String, Set<String>> particles = new HashMap<>();
  private final Set<String> abbreviations = new HashSet<>();

  private WordClasses() {}

  /**
   * @param language two or three letters, lower case
   */
  static WordClasses of(String language) {
    WordClasses read = READ.get(language);
    if (read != null) {
      return read;
    }
    if (!language.matches("[a-z]{2,3}")) {
      return NONE;
    }
    try (InputStream file =
        WordClasses.class.getResourceAsStream("word-classes/" + language + ".txt")) {
      return file == null ? NONE : READ.computeIfAbsent(language, absent -> parsed(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param word in lower case
   */
  Set<WordClass> classesOf(String word) {
    return classes.getOrDefault(word, Set.of());
  }

  /**
   * @param word with its point
   */
  boolean isAbbreviation(String word) {
    return abbreviations.contains(word.toLowerCase(Locale.ROOT));
  }

  /** The particles of a phrasal verb; mostly none. Both in lower case. */
  Set<String> particlesOf(String verb) {
    return particles.getOrDefault(verb, Set.of());
  }

  private static WordClasses parsed(InputStream file) {
    WordClasses words = new WordClasses();
    try {
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(words::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    String name = line.substring(0, colon);
    String rest = line.substring(colon + 1).strip();
    if (name.equals(PHRASAL)) {
      String[] sides = rest.split("\\s*=\\s*");
      for (String verb : sides[0].split("\\s+")) {
        particles
            .computeIfAbsent(verb, absent -> new HashSet<>())
            .addAll(List.of(sides[1].split("\\s+")));
      }
      return;
    }
    for (String word : rest.split("\\s+")) {
      if (word.endsWith(".")) {
        abbreviations.add(word);
      }
      if (!name.equals(ABBREVIATION)) {
        classes
            .computeIfAbsent(word, absent -> EnumSet.noneOf(WordClass.class))
            .add(WordClass.valueOf(name.toUpperCase(Locale.ROOT)));
      }
    }
  }
}
