package dev.scriptorium.gateway.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicTextTest {

  private final PublicText texts = new PublicText(20);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user:pw@host/a?sig=1",
        "HTTP://host",
        "(s3://bucket/secret),",
        "\"https:\\/\\/host\\/secret\"",
        "//user:pw@host",
        "/path?token=secret"
      })
  void urls_are_cut(String url) {
    assertThat(texts.of("at " + url + " now")).isEqualTo("at [URL] now");
  }

  @Test
  void other_text_stays_as_it_is() {
    assertThat(texts.of("a/b: 50 $1 \\ why?\n")).isEqualTo("a/b: 50 $1 \\ why?\n");
    assertThat(texts.of("")).isNull();
    assertThat(texts.of(null)).isNull();
  }

  @Test
  void long_text_is_cut_between_characters() {
    assertThat(texts.of("x".repeat(20))).isEqualTo("x".repeat(20));
    assertThat(texts.of("x".repeat(21))).isEqualTo("x".repeat(20) + "...");
    assertThat(texts.of("\uD83D\uDE00".repeat(21))).isEqualTo("\uD83D\uDE00".repeat(20) + "...");
  }
}
