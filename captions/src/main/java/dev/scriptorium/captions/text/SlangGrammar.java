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
      case "hafta", "wanna", "dunno" -> THIRD.contains(before) ? null : plain;
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
    if (BE.contains(before) || before.endsWith("n't") || before.matches(".*'(m|re|s|d|ve)")) {
      return plain;
    }
    String ahead = sentences.coreBefore(i - 1);
    if (isSubject(before)) {
      if (BE.contains(ahead)) {
        return plain;
      }
      return BEFORE_CLAUSE.contains(ahead) ? be(before) + " " + plain : null;
    }
    return key.equals("gonna") && !ahead.isEmpty() && !BE.contains(ahead) && before.endsWith("ly")
        ? plain
        : isPlural(before) ? null : key.equals("gonna") ? plain : null;
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

  private static boolean isSubject(String word) {
    return word.equals("i") || THIRD.contains(word) || OTHERS.contains(word);
  }

  private static boolean isPlural(String word) {
    return word.equals("who") || word.equals("there");
  }

  private static String be(String subject) {
    return subject.equals("i") ? "am" : THIRD.contains(subject) ? "is" : "are";
  }
}
