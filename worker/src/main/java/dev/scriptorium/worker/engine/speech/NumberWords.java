package dev.scriptorium.worker.engine.speech;

import java.util.ArrayList;
import java.util.List;

/** English words for numbers below 10^15. */
final class NumberWords {

  private static final String[] UNITS = {
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen"
  };
  private static final String[] TENS = {
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
  };
  private static final String[] POWERS = {"", "thousand", "million", "billion", "trillion"};
  private static final long THOUSAND = 1_000;

  private NumberWords() {}

  /** 1,205: one thousand two hundred five. */
  static List<String> cardinal(long number) {
    List<String> words = new ArrayList<>();
    if (number == 0) {
      words.add(UNITS[0]);
    }
    long divisor = 1;
    for (int i = 1; i < POWERS.length; i++) {
      divisor *= THOUSAND;
    }
    for (int power = POWERS.length - 1; power >= 0; power--) {
      int group = (int) (number / divisor % THOUSAND);
      if (group > 0) {
        addGroup(words, group);
        if (power > 0) {
          words.add(POWERS[power]);
        }
      }
      divisor /= THOUSAND;
    }
    return words;
  }

  /** The same with the British "and": one thousand two hundred and five. */
  static List<String> withAnd(List<String> cardinal) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < cardinal.size(); i++) {
      words.add(cardinal.get(i));
      boolean hundreds = cardinal.get(i).equals("hundred");
      boolean power = i + 1 < cardinal.size() && List.of(POWERS).contains(cardinal.get(i + 1));
      if (hundreds && i + 1 < cardinal.size() && !power) {
        words.add("and");
      }
    }
    return words;
  }

  /** 1205: one two zero five. */
  static List<String> digits(String digits, String zero) {
    List<String> words = new ArrayList<>();
    for (char digit : digits.toCharArray()) {
      words.add(digit == '0' ? zero : UNITS[digit - '0']);
    }
    return words;
  }

  /** 1905: nineteen oh five; 1900: nineteen hundred; an even number of digits. */
  static List<String> pairs(String digits) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < digits.length(); i += 2) {
      int pair = Integer.parseInt(digits.substring(i, i + 2));
      if (pair == 0 && i > 0) {
        words.add("hundred");
      } else if (pair < 10) {
        words.add("oh");
        words.add(pair == 0 ? "oh" : UNITS[pair]);
      } else {
        addGroup(words, pair);
      }
    }
    return words;
  }

  /** The last word of a cardinal as an ordinal: twenty one, twenty first. */
  static List<String> ordinal(List<String> cardinal) {
    return replaceLast(cardinal, ordinal(cardinal.get(cardinal.size() - 1)));
  }

  /** The last word in the plural: nineteen ninety, nineteen nineties. */
  static List<String> plural(List<String> cardinal) {
    String last = cardinal.get(cardinal.size() - 1);
    return replaceLast(
        cardinal, last.endsWith("y") ? last.substring(0, last.length() - 1) + "ies" : last + "s");
  }

  private static String ordinal(String word) {
    return switch (word) {
      case "one" -> "first";
      case "two" -> "second";
      case "three" -> "third";
      case "five" -> "fifth";
      case "eight" -> "eighth";
      case "nine" -> "ninth";
      case "twelve" -> "twelfth";
      default -> word.endsWith("y") ? word.substring(0, word.length() - 1) + "ieth" : word + "th";
    };
  }

  private static List<String> replaceLast(List<String> words, String last) {
    List<String> replaced = new ArrayList<>(words);
    replaced.set(words.size() - 1, last);
    return replaced;
  }

  private static void addGroup(List<String> words, int number) {
    if (number >= 100) {
      words.add(UNITS[number / 100]);
      words.add("hundred");
    }
    int rest = number % 100;
    if (rest >= UNITS.length) {
      words.add(TENS[rest / 10]);
      if (rest % 10 > 0) {
        words.add(UNITS[rest % 10]);
      }
    } else if (rest > 0) {
      words.add(UNITS[rest]);
    }
  }
}
