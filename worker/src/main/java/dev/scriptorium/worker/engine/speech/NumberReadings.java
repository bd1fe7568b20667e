package dev.scriptorium.worker.engine.speech;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The ways in which people say a number that Moonshine transcribed in digits: 1984 is "nineteen
 * eighty four", "one thousand nine hundred (and) eighty four" or "one nine eight four". The aligner
 * finds out which one was said.
 */
final class NumberReadings {

  /** Longer ones are said digit by digit. */
  private static final int LONGEST_CARDINAL = 15;

  private NumberReadings() {}

  /**
   * Of digits alone.
   *
   * @return different ones, at least one
   */
  static List<List<String>> ofDigits(String digits) {
    Set<List<String>> readings = new LinkedHashSet<>();
    if (digits.length() <= LONGEST_CARDINAL) {
      List<String> cardinal = NumberWords.cardinal(Long.parseLong(digits));
      readings.add(cardinal);
      readings.add(NumberWords.withAnd(cardinal));
    }
    if (digits.length() > 1) {
      readings.add(NumberWords.digits(digits, "zero"));
      readings.add(NumberWords.digits(digits, "oh"));
      if (digits.length() % 2 == 0) {
        readings.add(NumberWords.pairs(digits));
      }
      if (digits.length() == 3 && digits.charAt(0) != '0') {
        // 911 is a number of a house or of a flight: nine eleven
        readings.add(
            join(
                NumberWords.digits(digits.substring(0, 1), "oh"),
                NumberWords.pairs(digits.substring(1))));
      }
      if (digits.length() == 4 && digits.endsWith("00") && digits.charAt(0) != '0') {
        readings.add(
            join(NumberWords.cardinal(Long.parseLong(digits.substring(0, 2))), List.of("hundred")));
      }
    }
    return List.copyOf(readings);
  }

  /** 21st. */
  static List<List<String>> ofOrdinal(String digits) {
    return ofDigits(digits).stream().limit(2).map(NumberWords::ordinal).toList();
  }

  /** 1990s. */
  static List<List<String>> ofDecade(String digits) {
    return ofDigits(digits).stream().map(NumberWords::plural).toList();
  }

  /** 3.14. */
  static List<List<String>> ofDecimal(String whole, String fraction) {
    List<List<String>> readings = new ArrayList<>();
    List<String> before = whole.isEmpty() ? List.of() : ofDigits(whole).get(0);
    readings.add(join(before, List.of("point"), NumberWords.digits(fraction, "zero")));
    readings.add(join(before, List.of("point"), NumberWords.digits(fraction, "oh")));
    if (fraction.length() == 2 && fraction.charAt(0) != '0') {
      readings.add(join(before, List.of("point"), ofDigits(fraction).get(0)));
    }
    return readings.stream().distinct().toList();
  }

  /** 10:30, 7:05, 6:00. */
  static List<List<String>> ofTime(String hours, String minutes) {
    List<String> hour = ofDigits(hours).get(0);
    if (minutes.equals("00")) {
      return List.of(hour, join(hour, List.of("o'clock")), join(hour, List.of("hundred")));
    }
    return List.of(join(hour, NumberWords.pairs(minutes)));
  }

  /**
   * Money.
   *
   * @param amount the readings of the number
   * @param cents empty: none
   * @param unit "dollar"
   */
  static List<List<String>> ofMoney(List<List<String>> amount, String cents, String unit) {
    List<List<String>> readings = new ArrayList<>();
    for (List<String> number : amount) {
      for (String name : List.of(unit + "s", unit)) {
        if (cents.isEmpty()) {
          readings.add(join(number, List.of(name)));
        } else {
          List<String> small = ofDigits(cents).get(0);
          readings.add(join(number, List.of(name), small));
          readings.add(join(number, List.of(name, "and"), small, List.of("cents")));
          readings.add(join(number, List.of(name), small, List.of("cents")));
        }
      }
      readings.add(cents.isEmpty() ? number : join(number, ofDigits(cents).get(0)));
    }
    return readings.stream().distinct().toList();
  }

  @SafeVarargs
  static List<String> join(List<String>... parts) {
    List<String> joined = new ArrayList<>();
    for (List<String> part : parts) {
      joined.addAll(part);
    }
    return joined;
  }
}
