package dev.scriptorium.gateway.dialect.textking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextkingPropertiesTest {

  @Test
  void a_public_url_has_no_slash_at_its_end() {
    assertThat(with("https://api.example.org/").publicUrl()).isEqualTo("https://api.example.org");
    assertThat(with("http://[::1]:80/sub/").publicUrl()).isEqualTo("http://[::1]:80/sub");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "api.example.org", "ftp://a", "https://", "https://a b", "https://a?x"})
  void anything_else_is_refused_at_the_start(String publicUrl) {
    assertThatIllegalArgumentException().isThrownBy(() -> with(publicUrl));
  }

  private static TextkingProperties with(String publicUrl) {
    return new TextkingProperties(publicUrl, "EUR", ZoneOffset.UTC, 1, 1, 1, 1);
  }
}
