package dev.scriptorium.gateway.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.gateway.view.JobPage;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @Test
  void a_position_is_read_as_it_was_written() {
    JobPage.Position position =
        new JobPage.Position(Instant.parse("2026-11-27T12:00:00.123456Z"), UUID.randomUUID());

    String text = Cursor.text(position);

    assertThat(text).matches("[A-Za-z0-9_-]{32}");
    assertThat(Cursor.parse(text)).contains(position);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA!",
        "________________________________",
        "f_________AAAAAAAAAAAAAAAAAAAAAA"
      })
  void other_text_is_none(String text) {
    assertThat(Cursor.parse(text)).isEmpty();
  }
}
