package dev.scriptorium.gateway.dialect.cielo24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.common.model.Priority;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/contract/cielo24.md, 4.5. */
class TurnaroundTest {

  @ParameterizedTest
  @CsvSource({
    "STANDARD, , STANDARD, 48",
    "PRIORITY, , PRIORITY, 24",
    "ECONOMY, , ECONOMY, 72",
    "CRITICAL, , CRITICAL, 4",
    "STANDARD, 16, PRIORITY, 16",
    "ECONOMY, 36, PRIORITY, 36",
    "ECONOMY, 60, STANDARD, 60",
    "STANDARD, 96, STANDARD, 96",
    "STANDARD, 48, STANDARD, 48",
    "PRIORITY, 2, PRIORITY, 2",
    "CRITICAL, 2, CRITICAL, 2"
  })
  void fewer_hours_raise_the_priority(
      Priority asked, Integer hours, Priority given, int givenHours) {
    assertThat(Turnaround.of(asked, hours)).isEqualTo(new Turnaround(given, givenHours));
  }
}
