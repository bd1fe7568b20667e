package dev.scriptorium.common.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource({"de, de", "de, deu", "ger, deu", "fre, fr", "xx, xx"})
  void a_language_is_the_same_in_every_spelling(String code, String other) {
    assertThat(Languages.areSame(code, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"de, en", "gsw, deu"})
  void two_languages_differ(String code, String other) {
    assertThat(Languages.areSame(code, other)).isFalse();
  }
}
