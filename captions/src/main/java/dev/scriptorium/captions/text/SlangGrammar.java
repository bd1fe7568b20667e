package dev.scriptorium.captions.text;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What slang must become to be grammatical where it stands: "I gotta" is "I have got to", "you're
 * gonna" is "you're going to" and "you gonna" is "you are going to". English only.
 */
final class SlangGrammar {

  private static final Set<String> BE =
      Set.of(
          "am", "is", "are", "was", "were", "be", "been", "being", "not", "ain't", "isn't",
          "aren't", "wasn't", "weren't");
  private static final Set<String> HAVE =
      Set.of("have", "has", "had", "haven't", "hasn't", "hadn't", "having");
  private static final Set<String> THIRD = Set.of("he", "she", "it");
  private static final Set<String> OTHERS = Set.of("you", "we", "they");
  private static final int FARTHEST_BE = 4;
  private static final Set<String> BEFORE_FRAGMENT = Set.of("'cause", "cause", "'cuz", "cuz");
  private static final Set<String> BEFORE_VERB =
      Set.of(
          "to",
          "do",
          "did",
          "does",
          "will",
          "would",
          "can",
          "could",
          "may",
          "might",
          "must",
          "should",
          "not",
          "just",
          "also",
          "still",
          "always",
          "never",
          "all",
          "both",
          "people",
          "and",
          "or",
          "but",
          "because",
          "so",
          "if",
          "kids",
          "guys",
          "men",
          "women",
          "children");
  private static final Set<String> BEFORE_CLAUSE =
      Set.of("", "and", "but", "so", "or", "because", "that", "if", "when", "think", "know", "say");
  private static final Set<String> VERBS =
      Set.of(
          "want", "think", "mean", "say", "do", "know", "need", "see", "eat", "like", "make",
          "call", "wanna", "get", "have", "care");

  private final boolean isEnglish;

  SlangGrammar(Locale locale) {
    isEnglish = locale.getLanguage().equals("en");
  }

  /**
   * @param key the slang in small letters
   * @param plain what the table has for it
   * @return what fits; null if the slang is to stay
   */
  @Nullable String fitting(String key, String plain, int i, Sentences sentences) {
    if (!isEnglish) {
      return plain;
    }
    String before = sentences.coreBefore(i);
    return switch (key) {
      case "gonna", "finna", "tryna" -> ofBe(key, plain, before, i, sentences);
      case "gotta" -> ofHave(plain, before, i, sentences);
      case "whatcha", "whaddya" -> question(sentences.coreAfter(i));
      case "hasta" -> THIRD.contains(before) ? plain : null;
      case "hafta", "wanna", "dunno" -> takesPlainVerb(before) ? plain : null;
      case "innit" ->
          sentences.coreBefore(i).isEmpty() || sentences.after(i) == null ? plain : null;
      default -> plain;
    };
  }

  private static @Nullable String ofBe(
      String key, String plain, String before, int i, Sentences sentences) {
    if (before.isEmpty()) {
      return plain;
    }
    if (isBe(before)) {
      return plain;
    }
    String ahead = sentences.coreBefore(i - 1);
    if (isSubject(before)) {
      if (BE.contains(ahead)) {
        return plain;
      }
      return BEFORE_CLAUSE.contains(ahead) ? be(before) + " " + plain : null;
    }
    boolean beginsClause = BEFORE_CLAUSE.contains(before) || BEFORE_FRAGMENT.contains(before);
    return beginsClause || before.equals(key) || hasBeBefore(i, sentences) ? plain : null;
  }

  /** "Are you guys really gonna": the verb stands further ahead. */
  private static boolean hasBeBefore(int i, Sentences sentences) {
    for (int back = 0; back < FARTHEST_BE; back++) {
      String word = sentences.coreBefore(i - back);
      if (word.isEmpty()) {
        return false;
      }
      if (isBe(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBe(String word) {
    return BE.contains(word) || word.endsWith("n't") || word.matches(".*'(m|re|s|d|ve)");
  }

  private static @Nullable String ofHave(String plain, String before, int i, Sentences sentences) {
    if (before.isEmpty() || HAVE.contains(before) || before.matches(".*'(ve|s|d)")) {
      return plain;
    }
    if (!isSubject(before)) {
      return null;
    }
    String ahead = sentences.coreBefore(i - 1);
    if (HAVE.contains(ahead)) {
      return plain;
    }
    return BEFORE_CLAUSE.contains(ahead)
        ? (THIRD.contains(before) ? "has " : "have ") + plain
        : null;
  }

  private static @Nullable String question(String after) {
    if (after.endsWith("ing")
        || after.endsWith("in'")
        || after.equals("gonna")
        || after.equals("up")
        || after.equals("doin")) {
      return "what are you";
    }
    if (after.equals("got") || after.equals("been")) {
      return "what have you";
    }
    return VERBS.contains(after) ? "what do you" : null;
  }

  /** "I want", "to want", "the boys want"; not "everybody want". */
  private static boolean takesPlainVerb(String before) {
    return before.isEmpty()
        || before.equals("i")
        || OTHERS.contains(before)
        || BEFORE_VERB.contains(before)
        || before.endsWith("n't")
        || before.endsWith("ly")
        || before.matches(".*'(ll|d)")
        || before.length() > 3 && before.endsWith("s");
  }

  private static boolean isSubject(String word) {
    return word.equals("i") || THIRD.contains(word) || OTHERS.contains(word);
  }

  private static String be(String subject) {
    return subject.equals("i") ? "am" : THIRD.contains(subject) ? "is" : "are";
  }
}
