package dev.scriptorium.gateway.dialect.textking;

import static dev.scriptorium.gateway.dialect.textking.RequestBodies.assertFault;
import static dev.scriptorium.gateway.dialect.textking.RequestBodies.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueDatesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "2012-11-16, 2012-11-16T00:00:00",
    "2012-11-16T09:30, 2012-11-16T09:30:00",
    "2012-11-16T09:30:05, 2012-11-16T09:30:05",
    "2012-11-16T09:30:05.999, 2012-11-16T09:30:05",
    "2012-11-16 00:00:00.000000, 2012-11-16T00:00:00",
    "2012-11-16T09:30:00Z, 2012-11-16T10:30:00",
    "2012-11-16T09:30:00+02:00, 2012-11-16T08:30:00",
    "2012-11-16T09:30:00+0200, 2012-11-16T08:30:00",
  })
  void dates_and_date_times_are_read(String text, String answer) {
    assertThat(read("'" + text + "'")).isEqualTo(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'date':'2012-11-16 00:00:00.000000','timezone_type':3,'timezone':'Europe/Berlin'}",
        "{'date':'2012-11-16 00:00:00','timezone_type':1,'timezone':'+05:00'}",
        "{'date':'2012-11-16 00:00:00'}",
      })
  void a_php_date_time_keeps_its_clock_face(String value) {
    assertThat(read(value)).isEqualTo("2012-11-16T00:00:00");
  }

  @Test
  void no_date_is_no_date() {
    assertThat(read("null")).isNull();
    assertThat(DueDates.read(body("{}"), BERLIN)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "''",
        "'tomorrow'",
        "'2012-02-30'",
        "'2012-13-01'",
        "'2012-11-16T25:00:00'",
        "'16.11.2012'",
        "'+12012-11-16'",
        "'-0001-11-16'",
        "'0000-11-16'",
        "'9999-12-31T23:59:59-18:00'",
        "'2012-11-16T'",
        "'2012-11-16\\u0000'",
        "1353024000",
        "true",
        "[]",
        "{}",
        "{'date':5}",
        "{'date':''}",
      })
  void everything_else_is_invalid(String value) {
    assertFault(() -> read(value), FaultCode.INVALID_FIELD, "due_date");
  }

  private static @Nullable String read(String json) {
    return DueDates.answer(DueDates.read(body("{'due_date':" + json + "}"), BERLIN));
  }
}
