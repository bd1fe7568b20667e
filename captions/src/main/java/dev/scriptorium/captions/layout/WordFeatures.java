package dev.scriptorium.captions.layout;

import dev.scriptorium.captions.layout.FunctionWords.Attachment;
import dev.scriptorium.captions.layout.WordClasses.WordClass;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The features of a word that decide on line ends before and after it.
 *
 * @param core the word in lower case, without the punctuation around it but with the point of an
 *     abbreviation
 * @param ending its punctuation
 * @param attachment whether it belongs to the next word, and how strongly
 * @param classes what kind of word it is, a bit for each {@link WordClass}
 * @param shape what it looks like, a bit for each {@link Shape}
 * @param particles with which it is a phrasal verb
 */
record WordFeatures(
    String core,
    Ending ending,
    Attachment attachment,
    int classes,
    int shape,
    Set<String> particles) {

  /** Punctuation after a word. */
  enum Ending {
    NONE,
    CLAUSE,
    COLON,
    SENTENCE
  }

  /** What is seen without knowing the language. */
  enum Shape {
    CAPITALIZED,
    ALL_CAPITALS,
    /** Ends in a digit. */
    NUMBER,
    ROMAN_NUMERAL,
    /** Ends in a point that ends no sentence by itself: U.S., a.m., Feb., J. */
    ABBREVIATION,
    /** Several letters with a point each: U.S., I.T. */
    ACRONYM,
    /** One or two digits and a point. */
    ORDINAL,
    /** Ends in a point. */
    POINT,
    /** Nothing but marks that follow a word: French {@code !} and {@code »} after a space. */
    CLOSING_MARK,
    /** Nothing but marks that precede a word. */
    OPENING_MARK,
    /** A dash between spaces. */
    DASH,
    /** Begins with a small letter. */
    SMALL,
    /** Begins with a quotation mark or bracket. */
    OPENS
  }

  private static final Pattern ROMAN = Pattern.compile("(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})");
  private static final Pattern ACRONYM = Pattern.compile("(?:\\p{L}{1,2}\\.){2,}");
  private static final Pattern ORDINAL = Pattern.compile("\\d{1,2}\\.");
  private static final Pattern NUMBER = Pattern.compile("[\\p{Sc}#]?\\d[\\d.,:'/-]*\\p{Sc}?");

  private static final String CLOSING_MARKS = "!?;:.,…»”’)]}%‽";
  private static final String OPENING_MARKS = "«“„‘([{¿¡";
  private static final String DASHES = "–—―";
  private static final String CLOSERS = "\"')]}»”’」』）】";
  private static final String OPENERS = "\"'([{«“‘„¿¡「『（【-–—";

  /** Of no word. */
  static final WordFeatures NONE =
      new WordFeatures("", Ending.NONE, Attachment.NONE, 0, 0, Set.of());

  static WordFeatures of(String text, LanguageWords language) {
    int from = 0;
    int to = text.length();
    while (to > 1 && CLOSERS.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    while (from < to - 1 && OPENERS.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    char last = text.charAt(to - 1);
    String word = text.substring(from, to);
    Set<Shape> shape = shape(text, word, from, last, language);
    Ending ending = to < text.length() ? atLeastClause(ending(last)) : ending(last);
    Attachment attachment =
        ending == Ending.NONE || last == '.'
            ? language.functionWords().attachment(word)
            : Attachment.NONE;
    boolean endsNothing =
        attachment != Attachment.NONE
            || shape.contains(Shape.ABBREVIATION) && to == text.length()
            || shape.contains(Shape.ORDINAL) && to == text.length();
    String bare = withoutMarks(word, shape);
    return new WordFeatures(
        bare,
        endsNothing ? Ending.NONE : ending,
        attachment,
        bits(language.classes().classesOf(bare)),
        bits(shape),
        language.classes().particlesOf(bare));
  }

  /** Of a phrase or word between others without spaces. */
  static WordFeatures ofPhrase(String text, LanguageWords language) {
    WordFeatures features = of(text, language);
    int last = text.offsetByCodePoints(text.length(), -1);
    if (features.ending != Ending.NONE || features.attachment != Attachment.NONE || last == 0) {
      return features;
    }
    Attachment attachment = language.functionWords().attachment(text.substring(last));
    return new WordFeatures(text, Ending.NONE, attachment, 0, 0, Set.of());
  }

  boolean is(Shape looked) {
    return (shape & 1 << looked.ordinal()) != 0;
  }

  boolean is(WordClass asked) {
    return (classes & 1 << asked.ordinal()) != 0;
  }

  /** Whether both are a phrasal verb: "goes on". */
  boolean takes(WordFeatures particle) {
    boolean isCandidate =
        particle.attachment != Attachment.NONE
            || particle.is(WordClass.PARTICLE)
            || particle.is(WordClass.PARTICLE_OR_PREPOSITION);
    return isCandidate && !particles.isEmpty() && particles.contains(particle.core);
  }

  boolean isCapitalized() {
    return is(Shape.CAPITALIZED);
  }

  /** A number in digits or words. */
  boolean isNumber() {
    return is(Shape.NUMBER) || is(WordClass.NUMBER);
  }

  boolean isFunctionWord() {
    return attachment == Attachment.STRONG || attachment == Attachment.WEAK;
  }

  private static int bits(Set<? extends Enum<?>> constants) {
    int bits = 0;
    for (Enum<?> constant : constants) {
      bits |= 1 << constant.ordinal();
    }
    return bits;
  }

  private static Set<Shape> shape(
      String text, String word, int from, char last, LanguageWords language) {
    Set<Shape> shape = EnumSet.noneOf(Shape.class);
    if (!hasLetterOrDigit(text)) {
      if (consistsOf(text, CLOSING_MARKS)) {
        shape.add(Shape.CLOSING_MARK);
      } else if (consistsOf(text, OPENING_MARKS)) {
        shape.add(Shape.OPENING_MARK);
      } else if (consistsOf(text, DASHES)) {
        shape.add(Shape.DASH);
      }
      return shape;
    }
    if (from > 0) {
      shape.add(Shape.OPENS);
    }
    if (Character.isLowerCase(word.charAt(0))) {
      shape.add(Shape.SMALL);
    }
    if (Character.isUpperCase(word.charAt(0))) {
      shape.add(Shape.CAPITALIZED);
      if (word.length() > 1 && isAllCapitals(word)) {
        shape.add(Shape.ALL_CAPITALS);
      }
      if (ROMAN.matcher(stripped(word)).matches()) {
        shape.add(Shape.ROMAN_NUMERAL);
      }
    }
    if (Character.isDigit(last) || NUMBER.matcher(stripped(word)).matches()) {
      shape.add(Shape.NUMBER);
    }
    if (last == '.') {
      shape.add(Shape.POINT);
      boolean isAcronym = ACRONYM.matcher(word).matches();
      boolean isInitial = word.length() == 2 && Character.isUpperCase(word.charAt(0));
      if (isAcronym) {
        shape.add(Shape.ACRONYM);
      }
      if (isAcronym || isInitial || language.isAbbreviation(word)) {
        shape.add(Shape.ABBREVIATION);
      }
      if (language.hasPointsAfterOrdinals() && ORDINAL.matcher(word).matches()) {
        shape.add(Shape.ORDINAL);
      }
    }
    return shape;
  }

  private static String withoutMarks(String word, Set<Shape> shape) {
    String lower = word.toLowerCase(Locale.ROOT);
    return shape.contains(Shape.ABBREVIATION) ? lower : stripped(lower);
  }

  private static String stripped(String word) {
    int to = word.length();
    while (to > 0
        && !Character.isLetterOrDigit(word.charAt(to - 1))
        && word.charAt(to - 1) != '%') {
      to--;
    }
    return word.substring(0, to);
  }

  private static boolean hasLetterOrDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c > '\u2e7f') {
        return true;
      }
    }
    return false;
  }

  private static boolean consistsOf(String text, String marks) {
    for (int i = 0; i < text.length(); i++) {
      if (marks.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static Ending atLeastClause(Ending ending) {
    return ending == Ending.NONE ? Ending.CLAUSE : ending;
  }

  private static Ending ending(char last) {
    return switch (last) {
      case '.', '?', '!', '…', '。', '？', '！', '؟', '۔', '।', '．' -> Ending.SENTENCE;
      case ':', ';', '–', '—', '：', '；', '؛' -> Ending.COLON;
      case ',', '،', '、', '，' -> Ending.CLAUSE;
      default -> Ending.NONE;
    };
  }

  private static boolean isAllCapitals(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLowerCase(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
