package dev.scriptorium.captions.layout;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import dev.scriptorium.captions.text.SpokenWord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Public-domain prose, read aloud at a steady pace. */
record Prose(String language, List<SpokenWord> words) {

  private static final long PER_CHARACTER = 55;
  private static final long PER_WORD = 60;
  private static final long AFTER_CLAUSE = 150;
  private static final long AFTER_SENTENCE = 350;
  private static final long AFTER_PARAGRAPH = 900;

  static Prose in(String language) {
    List<SpokenWord> words = new ArrayList<>();
    long[] time = {0};
    lines(language + ".txt").forEach(paragraph -> read(paragraph, language, words, time));
    return new Prose(language, words);
  }

  /** The words that no line should end with, as this measurement counts them. */
  static Set<String> functionWords(String language) {
    return lines("function-words-" + language + ".txt")
        .flatMap(line -> Stream.of(line.split(" ")))
        .collect(Collectors.toUnmodifiableSet());
  }

  static boolean endsInFunctionWord(String line, Set<String> functionWords) {
    String last = line.substring(line.lastIndexOf(' ') + 1);
    return functionWords.contains(last.toLowerCase(Locale.ROOT));
  }

  private static void read(String paragraph, String language, List<SpokenWord> words, long[] time) {
    ULocale locale = ULocale.forLanguageTag(language);
    BreakIterator sentences =
        FilteredBreakIteratorBuilder.getInstance(locale)
            .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(locale));
    sentences.setText(paragraph);
    int from = 0;
    for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
      String[] tokens = paragraph.substring(from, to).strip().split("\\s+");
      for (int i = 0; i < tokens.length; i++) {
        boolean isLast = i + 1 == tokens.length;
        long end = time[0] + PER_WORD + PER_CHARACTER * tokens[i].length();
        words.add(new SpokenWord(time[0], end, tokens[i], null, isLast, null, false));
        boolean isClause = ",;:—".indexOf(tokens[i].charAt(tokens[i].length() - 1)) >= 0;
        time[0] = end + (isLast ? AFTER_SENTENCE : isClause ? AFTER_CLAUSE : 0);
      }
      from = to;
    }
    time[0] += AFTER_PARAGRAPH;
  }

  private static Stream<String> lines(String file) {
    try (InputStream in = Prose.class.getResourceAsStream("/prose/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
