package dev.scriptorium.captions.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a comma stays when the filler after it is removed. "So, um, we go" keeps it, as the
 * sentence has one without the filler too; "the doctor, er, came" does not. {@code
 * comma-words/xx.txt} says what opens a sentence, what begins a clause and what is a subject.
 * Languages without a file keep all commas.
 */
final class Commas {

  private static final int LIST_DISTANCE = 3;

  private final Set<String> openers = new HashSet<>();
  private final Set<String> clauses = new HashSet<>();
  private final Set<String> subjects = new HashSet<>();
  private final Set<String> determiners = new HashSet<>();
  private final Set<String> coordinators = new HashSet<>();
  private final boolean isKnown;

  Commas(Locale locale) {
    List<String> lines = WordTable.linesOf("comma-words", locale);
    isKnown = !lines.isEmpty();
    for (String line : lines) {
      List<String> words = List.of(line.substring(line.indexOf(':') + 1).strip().split("\\s+"));
      switch (line.substring(0, line.indexOf(':'))) {
        case "opener" -> openers.addAll(words);
        case "clause" -> clauses.addAll(words);
        case "subject" -> subjects.addAll(words);
        case "determiner" -> determiners.addAll(words);
        case "and" -> coordinators.addAll(words);
        default -> throw new IllegalStateException("comma-words: " + line);
      }
    }
  }

  /**
   * @param before the words of the sentence before the filler
   * @param after the words of the sentence after it
   */
  boolean stays(List<TimedWord> before, List<TimedWord> after) {
    if (!isKnown || before.isEmpty() || after.isEmpty()) {
      return true;
    }
    String next = core(after.get(0));
    boolean isOpened = openers.contains(core(before.get(0)));
    boolean opensAlone = isOpened && before.size() == 1;
    boolean opensPhrase = isOpened && determiners.contains(next);
    return opensAlone
        || opensPhrase
        || clauses.contains(next)
        || subjects.contains(next) && !next.equals(core(before.get(before.size() - 1)))
        || isRepeated(core(before.get(before.size() - 1)), after)
        || isList(before, after);
  }

  /** "It was big, um, really big". */
  private static boolean isRepeated(String last, List<TimedWord> after) {
    return after.stream().limit(LIST_DISTANCE).skip(1).anyMatch(word -> core(word).equals(last));
  }

  /** "Apples, um, pears, and plums"; "my friend, um, Peter, said". */
  private boolean isList(List<TimedWord> before, List<TimedWord> after) {
    boolean isAhead = false;
    for (int i = 0; i < Math.min(LIST_DISTANCE, after.size()); i++) {
      String next = i + 1 < after.size() ? core(after.get(i + 1)) : "";
      // A comma before a clause is that clause's: "He has, um, said, that"
      isAhead |=
          hasComma(after.get(i).text()) && (coordinators.contains(next) || !clauses.contains(next));
    }
    boolean isSubject = subjects.contains(core(before.get(before.size() - 1)));
    isAhead |= !isSubject && after.size() > 1 && coordinators.contains(core(after.get(1)));
    int from = Math.max(0, before.size() - 1 - LIST_DISTANCE);
    boolean isBehind =
        before.subList(from, before.size() - 1).stream()
            .map(TimedWord::text)
            .anyMatch(Commas::hasComma);
    return isAhead || isBehind;
  }

  private static boolean hasComma(String text) {
    return text.endsWith(",");
  }

  private static String core(TimedWord word) {
    return Punctuation.core(word.text()).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
  }
}
