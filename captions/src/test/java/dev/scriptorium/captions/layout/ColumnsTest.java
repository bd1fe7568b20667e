package dev.scriptorium.captions.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "word, 4",
    "e\u0301te\u0301, 3",
    "東京, 4",
    "ｱｲ, 2",
    "한국, 4",
    "สวัสดี, 4",
    "مرحبًا, 5",
    "👩‍👩‍👧‍👦, 2",
    "🇩🇪, 2",
    "Привет, 6"
  })
  void what_a_reader_takes_for_one_counts_once_and_wide_ones_twice(String text, int columns) {
    assertThat(new Columns().of(text)).isEqualTo(columns);
  }

  @Test
  void the_short_cut_counts_as_unicode_does() {
    for (char c = 0x300; c < 0xd800; c++) {
      String twice = "" + c + c;
      String thorough = twice + "\u0301";
      if (UCharacter.getIntPropertyValue(c, UProperty.GRAPHEME_CLUSTER_BREAK) == 0) {
        assertThat(new Columns().of(twice))
            .as("%04x", (int) c)
            .isEqualTo(new Columns().of(thorough));
      }
    }
  }
}
