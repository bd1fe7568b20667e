package dev.scriptorium.gateway.dialect.cielo24;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The syntaxes of all clients (docs/contract/cielo24.md, 1.5). */
class SyntaxTest {

  @ParameterizedTest
  @ValueSource(strings = {"true", "True", "TRUE", "t", "y", "yes", "1", " true "})
  void yes_in_every_spelling(String text) {
    assertThat(Syntax.bool(text)).contains(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "False", "f", "n", "no", "0"})
  void no_in_every_spelling(String text) {
    assertThat(Syntax.bool(text)).contains(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "maybe", "2", "on", "null", "Array"})
  void neither_yes_nor_no(String text) {
    assertThat(Syntax.bool(text)).isEmpty();
  }

  @Test
  void numbers_are_whole_and_not_negative() {
    assertThat(Syntax.integer("2")).contains(2);
    assertThat(Syntax.integer(" 48 ")).contains(48);
    for (String text : List.of("-1", "1.5", "two", "99999999999", "", "0x10")) {
      assertThat(Syntax.integer(text)).as(text).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"en", "EN", "zh-Hant-TW", "zh-cmn", "es-419", "x-klingon", "sl-rozaj-biske", "cz"})
  void well_formed_language_tags(String tag) {
    assertThat(Syntax.isLanguageTag(tag)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "e", "en_US", "englishlanguage", "en-", "日本", "en--us", "en us"})
  void what_is_no_language_tag(String tag) {
    assertThat(Syntax.isLanguageTag(tag)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"MUSIC\",\"LAUGH\"]",
        "[\"MUSIC\", \"LAUGH\"]",
        "MUSIC,LAUGH",
        "[MUSIC,LAUGH]",
        "['MUSIC','LAUGH']"
      })
  void lists_of_every_client(String text) {
    assertThat(Syntax.list(text)).containsExactly("MUSIC", "LAUGH");
  }

  @Test
  void empty_lists() {
    assertThat(Syntax.list("[]")).isEmpty();
    assertThat(Syntax.list("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"('{','}')", "(\"{\",\"}\")", "({, })", "[\"{\",\"}\"]", "{,}"})
  void tuples_of_every_client(String text) {
    assertThat(Syntax.tuple(text)).contains(List.of("{", "}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Array", "{", "('ab','c')", "a,b,c", ""})
  void what_is_no_tuple(String text) {
    assertThat(Syntax.tuple(text)).isEmpty();
  }
}
