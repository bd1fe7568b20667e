package dev.scriptorium.gateway.dialect.textking;

import static dev.scriptorium.gateway.dialect.textking.RequestBodies.assertFault;
import static dev.scriptorium.gateway.dialect.textking.RequestBodies.body;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCodesTest {

  @ParameterizedTest
  @CsvSource({"de, de", "EN, en", "deu, deu", "ger, ger", "he, he", "gsw, gsw", "zh, zh"})
  void iso_639_codes_are_read_in_either_case(String text, String code) {
    assertThat(read("'" + text + "'")).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"''", "'xx'", "'d'", "'de-AT'", "'german'", "'de '", "'qqq'", "7", "'\u0131t'"})
  void everything_else_is_invalid(String value) {
    assertFault(() -> read(value), FaultCode.INVALID_FIELD, "source_language");
  }

  @Test
  void null_is_no_language() {
    assertThat(read("null")).isNull();
  }

  private static @Nullable String read(String value) {
    return LanguageCodes.read(body("{'source_language':" + value + "}"), "source_language");
  }
}
