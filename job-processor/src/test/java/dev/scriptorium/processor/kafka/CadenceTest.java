package dev.scriptorium.processor.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CadenceTest {

  private final HandClock clock = new HandClock();
  private final Cadence cadence = new Cadence(clock, Duration.ofSeconds(5));

  @Test
  void it_is_due_once_per_interval() {
    assertThat(cadence.isDue()).isFalse();
    clock.move(Duration.ofSeconds(5));
    assertThat(cadence.isDue()).isTrue();
    assertThat(cadence.isDue()).isFalse();
  }

  @Test
  void it_can_be_made_due_and_started_again() {
    cadence.makeDue();
    assertThat(cadence.isDue()).isTrue();
    assertThat(cadence.isDue()).isFalse();
    clock.move(Duration.ofSeconds(4));
    cadence.restart();
    clock.move(Duration.ofSeconds(4));
    assertThat(cadence.isDue()).isFalse();
  }

  @Test
  void a_clock_that_is_set_back_does_not_keep_it_waiting() {
    clock.move(Duration.ofHours(-1));
    assertThat(cadence.isDue()).isTrue();
    assertThat(cadence.isDue()).isFalse();
  }
}
