package dev.scriptorium.worker.engine.speech;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a written word may be said, in words of the dictionary. */
final class Readings {

  /** Of one word; more would only slow the aligner. */
  private static final int MOST = 12;

  private static final int LONGEST_ABBREVIATION = 5;
  private static final Map<String, String> SIGNS =
      Map.of("&", "and", "%", "percent", "+", "plus", "@", "at", "=", "equals", "#", "number");
  private static final Map<String, String> UNITS = Map.of("$", "dollar", "£", "pound", "€", "euro");

  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(\\D|$))");
  private static final Pattern MONEY = Pattern.compile("([$£€])(\\d+)(?:\\.(\\d{2}))?");
  private static final Pattern ORDINAL = Pattern.compile("(\\d+)(?:st|nd|rd|th)");
  private static final Pattern DECADE = Pattern.compile("(\\d+)'?s");
  private static final Pattern DECIMAL = Pattern.compile("(\\d*)\\.(\\d+)");
  private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})");
  private static final Pattern PART = Pattern.compile("\\d+|[a-z']+|[$£€&%+@=#]");

  private final EnglishDictionary dictionary;

  Readings(EnglishDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * The readings of a word.
   *
   * @param written with its punctuation
   * @return different ones; none if it cannot be said in English
   */
  List<List<String>> of(String written) {
    String word = plain(written);
    if (dictionary.has(word)) {
      return List.of(List.of(word));
    }
    String core = word.replaceAll("^[^a-z0-9$£€]+|[^a-z0-9%+]+$", "");
    if (dictionary.has(core)) {
      return List.of(List.of(core));
    }
    String number = THOUSANDS.matcher(core).replaceAll("");
    List<List<String>> readings = ofNumber(number);
    if (readings.isEmpty()) {
      readings = ofParts(number, isAbbreviation(written));
    }
    return readings.stream().filter(reading -> !reading.isEmpty()).distinct().limit(MOST).toList();
  }

  private static List<List<String>> ofNumber(String word) {
    Matcher money = MONEY.matcher(word);
    if (money.matches()) {
      String cents = money.group(3) == null ? "" : money.group(3);
      return NumberReadings.ofMoney(
          NumberReadings.ofDigits(money.group(2)),
          cents.equals("00") ? "" : cents,
          UNITS.getOrDefault(money.group(1), ""));
    }
    Matcher ordinal = ORDINAL.matcher(word);
    if (ordinal.matches()) {
      return NumberReadings.ofOrdinal(ordinal.group(1));
    }
    Matcher decade = DECADE.matcher(word);
    if (decade.matches()) {
      return NumberReadings.ofDecade(decade.group(1));
    }
    Matcher decimal = DECIMAL.matcher(word);
    if (decimal.matches()) {
      return NumberReadings.ofDecimal(decimal.group(1), decimal.group(2));
    }
    Matcher time = TIME.matcher(word);
    if (time.matches()) {
      return NumberReadings.ofTime(time.group(1), time.group(2));
    }
    return List.of();
  }

  /** Hyphens, points and the seams of letters and digits divide a word: "cold-hearted", "MP3". */
  private List<List<String>> ofParts(String word, boolean spelled) {
    List<List<String>> readings = List.of(List.of());
    Matcher parts = PART.matcher(word);
    while (parts.find()) {
      readings = combined(readings, ofPart(parts.group(), spelled));
    }
    return readings;
  }

  private List<List<String>> ofPart(String part, boolean spelled) {
    if (Character.isDigit(part.charAt(0))) {
      return NumberReadings.ofDigits(part);
    }
    String sign = SIGNS.getOrDefault(part, UNITS.containsKey(part) ? UNITS.get(part) + "s" : null);
    if (sign != null) {
      return List.of(List.of(sign));
    }
    if (dictionary.has(part)) {
      return List.of(List.of(part));
    }
    List<List<String>> readings = new ArrayList<>();
    if (spelled && part.length() <= LONGEST_ABBREVIATION) {
      readings.add(part.chars().filter(Character::isLetter).mapToObj(this::letter).toList());
    }
    dictionary.closest(part).ifPresent(closest -> readings.add(List.of(closest)));
    return readings;
  }

  private String letter(int letter) {
    String name = Character.toString(letter);
    return dictionary.has(name + ".") ? name + "." : name;
  }

  private static List<List<String>> combined(List<List<String>> before, List<List<String>> after) {
    List<List<String>> both = new ArrayList<>();
    for (List<String> first : before) {
      for (List<String> second : after) {
        both.add(NumberReadings.join(first, second));
      }
    }
    return both.size() <= MOST ? both : both.subList(0, MOST);
  }

  private static boolean isAbbreviation(String written) {
    return written.chars().filter(Character::isUpperCase).count() > 1
        && written.chars().noneMatch(Character::isLowerCase);
  }

  /** In lower case, without accents and without punctuation around it. */
  private static String plain(String written) {
    String letters =
        Normalizer.normalize(written.replace('\u2019', '\''), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "");
    return letters
        .toLowerCase(Locale.ROOT)
        .replaceAll("^[\\p{P}&&[^'$%&@#]]+|[\\p{P}&&[^'%.]]+$", "");
  }
}
