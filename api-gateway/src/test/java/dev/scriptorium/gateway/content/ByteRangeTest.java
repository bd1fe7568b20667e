package dev.scriptorium.gateway.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.gateway.content.ByteRange.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0",
    "bytes=0-99, 0, 99",
    "bytes=10-19, 10, 19",
    "bytes=90-, 90, 99",
    "bytes=90-1000, 90, 99",
    "bytes=-10, 90, 99",
    "bytes=-1000, 0, 99",
  })
  void a_part(String header, long first, long last) {
    assertThat(ByteRange.of(header, 100)).isEqualTo(new Asked.Part(new ByteRange(first, last)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=5-4"})
  void a_part_that_it_does_not_have(String header) {
    assertThat(ByteRange.of(header, 100)).isEqualTo(new Asked.Unsatisfiable());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bytes=-",
        "bytes=0-1,3-4",
        "lines=0-1",
        "bytes=a-b",
        "bytes=99999999999999999999-"
      })
  void what_cannot_be_read_is_everything(String header) {
    assertThat(ByteRange.of(header, 100)).isEqualTo(new Asked.Whole());
  }

  @Test
  void no_range_is_everything_and_nothing_has_no_part() {
    assertThat(ByteRange.of(null, 100)).isEqualTo(new Asked.Whole());
    assertThat(ByteRange.of("bytes=0-", 0)).isEqualTo(new Asked.Unsatisfiable());
    assertThat(ByteRange.of("bytes=-1", 0)).isEqualTo(new Asked.Unsatisfiable());
  }
}
