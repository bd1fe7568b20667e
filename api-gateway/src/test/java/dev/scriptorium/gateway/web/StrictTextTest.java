package dev.scriptorium.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StrictTextTest {

  @Test
  void well_formed_text_passes() throws CharacterCodingException {
    assertThat(StrictText.isClean("Zürich 字幕 😀")).isTrue();
    assertThat(StrictText.utf8("字幕".getBytes(StandardCharsets.UTF_8))).isEqualTo("字幕");
  }

  @Test
  void nul_and_halves_of_pairs_do_not() {
    assertThat(StrictText.isClean("a\0b")).isFalse();
    assertThat(StrictText.isClean("a\ud83d")).isFalse();
    assertThat(StrictText.isClean("\ude00a")).isFalse();
    assertThat(StrictText.isClean("\ud83d\ud83d\ude00")).isFalse();
  }

  @Test
  void malformed_utf8_is_an_error() {
    assertThatThrownBy(() -> StrictText.utf8(new byte[] {(byte) 0xc3, '('}))
        .isInstanceOf(CharacterCodingException.class);
    assertThatThrownBy(() -> StrictText.utf8(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}))
        .isInstanceOf(CharacterCodingException.class);
  }
}
