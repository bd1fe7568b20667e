package dev.scriptorium.captions.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The regional spellings of English words. The file lists families: {@code family} gives what
 * differs in the order of {@link EnglishSpelling}, {@code endings} what may follow, and {@code
 * stems} what may come before. Of {@code word} only whole words are given. What has {@code ~}
 * before it is written but not recognised, because it is another word as well.
 */
final class SpellingTable {

  private static final Map<EnglishSpelling, Map<String, String>> TOWARDS = read();

  private SpellingTable() {}

  /** What is written in place of a word in small letters, where that is another word. */
  static Map<String, String> towards(EnglishSpelling spelling) {
    return TOWARDS.getOrDefault(spelling, Map.of());
  }

  private static Map<EnglishSpelling, Map<String, String>> read() {
    Map<EnglishSpelling, Map<String, String>> towards = new EnumMap<>(EnglishSpelling.class);
    for (List<String> row : rows()) {
      for (EnglishSpelling spelling : EnglishSpelling.values()) {
        Map<String, String> table = towards.computeIfAbsent(spelling, key -> new HashMap<>());
        String target = withoutMark(row.get(spelling.ordinal()));
        row.stream()
            .filter(form -> !form.startsWith("~") && !form.equals(target))
            .forEach(form -> table.putIfAbsent(form, target));
      }
    }
    return towards;
  }

  private static List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    List<String> variants = List.of();
    List<String> endings = List.of();
    for (String line : WordTable.lines("spelling.txt").toList()) {
      List<String> words = List.of(line.split("\\s+"));
      List<String> rest = words.subList(1, words.size());
      switch (words.get(0)) {
        case "family" -> variants = rest;
        case "endings" -> endings = rest;
        case "stems" -> addFamily(rows, rest, variants, endings);
        case "word" -> rows.add(rest);
        default -> throw new IllegalStateException("spelling.txt: " + line);
      }
    }
    return rows;
  }

  private static void addFamily(
      List<List<String>> rows, List<String> stems, List<String> variants, List<String> endings) {
    for (String stem : stems) {
      for (String ending : endings) {
        String suffix = ending.equals("-") ? "" : ending;
        rows.add(variants.stream().map(variant -> stem + variant + suffix).toList());
      }
    }
  }

  private static String withoutMark(String form) {
    return form.startsWith("~") ? form.substring(1) : form;
  }
}
