package dev.scriptorium.gateway.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypeTest {

  @Test
  void known_types_are_kept_without_their_parameters() {
    assertThat(ContentType.of("Audio/MPEG; rate=44100")).isEqualTo(ContentType.MP3);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"text/html", "image/svg+xml", "application/xml", "", ";", "no type"})
  void what_a_browser_could_run_is_bytes(String header) {
    assertThat(ContentType.of(header)).isEqualTo(ContentType.BYTES);
  }
}
