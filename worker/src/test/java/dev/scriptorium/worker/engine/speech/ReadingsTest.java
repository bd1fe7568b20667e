package dev.scriptorium.worker.engine.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReadingsTest {

  private static EnglishDictionary dictionary;
  private static Readings readings;

  @BeforeAll
  static void load() throws IOException {
    dictionary = EnglishDictionary.load();
    readings = new Readings(dictionary);
  }

  @Test
  void words_of_the_dictionary_are_read_as_they_are() {
    assertThat(of("Dashwood,")).containsExactly("dashwood");
    assertThat(of("It\u2019s")).containsExactly("it's");
    assertThat(of("Mr.")).containsExactly("mr.");
    assertThat(of("U.S.")).containsExactly("u.s.");
    assertThat(of("\"Hello!\"")).containsExactly("hello");
  }

  @Test
  void hyphens_and_seams_divide() {
    assertThat(of("warm-hearted")).containsExactly("warm hearted");
    assertThat(of("MP3")).contains("m. p. three");
  }

  @Test
  void numbers_have_several_readings() {
    assertThat(of("1984.")).contains("nineteen eighty four");
    assertThat(of("1,000")).contains("one thousand");
    assertThat(of("45%")).contains("forty five percent");
    assertThat(of("$35.50,")).contains("thirty five dollars and fifty cents");
    assertThat(of("21st")).contains("twenty first");
    assertThat(of("10:30.")).contains("ten thirty");
    assertThat(of("3.14")).contains("three point one four");
    assertThat(of("1990s")).contains("nineteen nineties");
    assertThat(of("555-1234")).contains("five five five one two three four");
  }

  @Test
  void accents_are_no_hindrance() {
    assertThat(of("caf\u00e9")).containsExactly("cafe");
  }

  @Test
  void an_unknown_word_is_read_as_the_one_spelt_most_like_it() {
    assertThat(dictionary.has("kubernetes")).isFalse();
    assertThat(of("Brzezinsky")).containsExactly("brzezinski");
    assertThat(of("Kubernetes")).hasSize(1);
  }

  @Test
  void capitals_may_be_letters() {
    assertThat(of("XQJ")).contains("x. q. j.");
  }

  @Test
  void all_words_of_a_reading_are_in_the_dictionary() {
    for (String word :
        List.of(
            "1984",
            "$1,234.56",
            "99%",
            "12th",
            "1800s",
            "0.05",
            "4:07",
            "B2B",
            "R&D",
            "C++",
            "#7")) {
      assertThat(readings.of(word)).as(word).isNotEmpty();
      assertThat(readings.of(word)).as(word).hasSizeLessThanOrEqualTo(12);
      readings.of(word).forEach(reading -> assertThat(reading).as(word).allMatch(dictionary::has));
    }
  }

  @Test
  void what_is_not_english_has_no_reading() {
    assertThat(of("\u6536\u7ed9")).isEmpty();
    assertThat(of("\u2014")).isEmpty();
  }

  private static List<String> of(String word) {
    return readings.of(word).stream().map(reading -> String.join(" ", reading)).toList();
  }
}
