package dev.scriptorium.worker.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.captions.element.ElementList;
import dev.scriptorium.captions.element.ElementListRules;
import dev.scriptorium.captions.element.ElementListWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxSampleTest {

  private static final long DAY = 24L * 3600 * 1000;
  private static final int MOST_BYTES = 64 << 20;

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 0",
    "13, 0",
    "14, 1",
    "2900, 1",
    "9999, 1",
    "10001, 1",
    "10100, 2",
    "25000, 3",
    "86400000, 8640"
  })
  void a_sample_keeps_the_rules_whatever_its_length(long length, int sentences) {
    ElementList list = SandboxSample.of(length, "en");

    assertThat(ElementListRules.check(list, 3)).isEmpty();
    assertThat(list.segments()).hasSize(sentences);
    assertThat(list.endTime()).isEqualTo(length);
  }

  @Test
  void it_is_the_same_every_time_and_covers_the_medium() {
    ElementList list = SandboxSample.of(60_000, "fr");

    assertThat(SandboxSample.of(60_000, "fr")).isEqualTo(list);
    assertThat(list.language()).isEqualTo("fr");
    assertThat(list.segments().getLast().endTime()).isGreaterThan(50_000);
  }

  @Test
  void that_of_a_day_fits_into_a_result() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ElementListWriter().write(SandboxSample.of(DAY, "en"), out);

    assertThat(out.size()).isLessThan(MOST_BYTES);
  }
}
