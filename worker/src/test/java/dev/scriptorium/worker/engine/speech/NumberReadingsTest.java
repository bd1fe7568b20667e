package dev.scriptorium.worker.engine.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumberReadingsTest {

  @Test
  void a_year_is_said_in_pairs() {
    assertThat(of("1984"))
        .contains(
            "nineteen eighty four",
            "one thousand nine hundred eighty four",
            "one thousand nine hundred and eighty four",
            "one nine eight four");
    assertThat(of("1905")).contains("nineteen oh five");
    assertThat(of("1900")).contains("nineteen hundred");
    assertThat(of("2000")).contains("two thousand");
  }

  @Test
  void zero_has_two_names() {
    assertThat(of("0")).containsExactly("zero");
    assertThat(of("007")).contains("zero zero seven", "oh oh seven", "seven");
  }

  @Test
  void large_numbers() {
    assertThat(of("1000000")).contains("one million");
    assertThat(of("12345678"))
        .contains(
            "twelve million three hundred forty five thousand six hundred seventy eight",
            "twelve million three hundred and forty five thousand six hundred and seventy eight");
    assertThat(of("12345678901234567890"))
        .contains(
            "one two three four five six seven eight nine "
                + "zero one two three four five six seven eight nine zero");
  }

  @Test
  void a_number_of_a_flight_is_a_digit_and_a_pair() {
    assertThat(of("911")).contains("nine eleven", "nine one one", "nine hundred eleven");
  }

  @Test
  void ordinals_and_decades() {
    assertThat(text(NumberReadings.ofOrdinal("21"))).contains("twenty first");
    assertThat(text(NumberReadings.ofOrdinal("12"))).contains("twelfth");
    assertThat(text(NumberReadings.ofOrdinal("30"))).contains("thirtieth");
    assertThat(text(NumberReadings.ofDecade("1990"))).contains("nineteen nineties");
  }

  @Test
  void decimals_times_and_money() {
    assertThat(text(NumberReadings.ofDecimal("3", "14")))
        .contains("three point one four", "three point fourteen");
    assertThat(text(NumberReadings.ofTime("10", "30"))).containsExactly("ten thirty");
    assertThat(text(NumberReadings.ofTime("7", "05"))).containsExactly("seven oh five");
    assertThat(text(NumberReadings.ofTime("6", "00"))).contains("six", "six o'clock");
    assertThat(text(NumberReadings.ofMoney(NumberReadings.ofDigits("5"), "50", "dollar")))
        .contains("five dollars fifty", "five dollars and fifty cents", "five fifty");
  }

  private static List<String> of(String digits) {
    return text(NumberReadings.ofDigits(digits));
  }

  private static List<String> text(List<List<String>> readings) {
    return readings.stream().map(reading -> String.join(" ", reading)).toList();
  }
}
