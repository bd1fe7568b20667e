package dev.scriptorium.gateway.dialect.cielo24;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  private final Dates utc = new Dates(ZoneOffset.UTC);
  private final Dates losAngeles = new Dates(ZoneId.of("America/Los_Angeles"));

  @Test
  void dates_have_microseconds_and_no_zone() {
    Instant instant = Instant.parse("2014-08-27T14:00:06.472706Z");

    assertThat(utc.format(instant)).isEqualTo("2014-08-27T14:00:06.472706");
    assertThat(losAngeles.format(instant)).isEqualTo("2014-08-27T07:00:06.472706");
    assertThat(utc.format(Instant.parse("2014-08-27T14:00:00Z")))
        .isEqualTo("2014-08-27T14:00:00.000000");
  }

  @ParameterizedTest
  @CsvSource({
    "2014-08-27T13:40:53, 2014-08-27T13:40:53Z",
    "2014-08-27T13:40:53.123456, 2014-08-27T13:40:53.123456Z",
    "2014-08-27T13:40:53.5, 2014-08-27T13:40:53.500Z",
    "2014-08-27T13:40:53Z, 2014-08-27T13:40:53Z",
    "2014-08-27, 2014-08-27T00:00:00Z",
    "2015-06-25T00:00, 2015-06-25T00:00:00Z",
    "2015-06-25T15:45:34.0000000-07:00, 2015-06-25T22:45:34Z",
    "2015-06-25T15:45:34.0000000+02:00, 2015-06-25T13:45:34Z",
    "2015-06-25T15:45:34.0000000 02:00, 2015-06-25T13:45:34Z",
    "2014-08-27 13:40:53, 2014-08-27T13:40:53Z"
  })
  void every_form_on_the_wire_is_read(String text, Instant instant) {
    assertThat(utc.from(text)).contains(instant);
  }

  @Test
  void dates_without_zone_are_in_the_zone_of_the_setting() {
    assertThat(losAngeles.from("2014-08-27T13:40:53"))
        .contains(Instant.parse("2014-08-27T20:40:53Z"));
    assertThat(losAngeles.from("2014-08-27T13:40:53Z"))
        .contains(Instant.parse("2014-08-27T13:40:53Z"));
  }

  @Test
  void upper_bounds_are_inclusive_and_a_day_is_let_in_whole() {
    assertThat(utc.after("2014-08-27")).contains(Instant.parse("2014-08-28T00:00:00Z"));
    assertThat(utc.after("2014-08-27T13:40:53"))
        .contains(Instant.parse("2014-08-27T13:40:53.000001Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2014-13-01",
        "2014-02-30",
        "27.08.2014",
        "2014-08-27T25:00",
        "1409147653",
        "2014-08-27T13:40:53+99:00",
        "+999999999-01-01"
      })
  void what_is_no_date(String text) {
    assertThat(utc.from(text)).isEmpty();
  }
}
