package dev.scriptorium.processor.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

  private final HandClock clock = new HandClock();
  private final BackOff backOff =
      new BackOff(clock, Duration.ofMillis(100), Duration.ofMillis(500));

  @Test
  void it_is_over_before_it_began() {
    assertThat(backOff.isOver()).isTrue();
  }

  @Test
  void it_lasts_twice_as_long_each_time_up_to_the_limit() {
    assertThat(backOff.next()).hasMillis(100);
    assertThat(backOff.next()).hasMillis(200);
    assertThat(backOff.next()).hasMillis(400);
    assertThat(backOff.next()).hasMillis(500);
    assertThat(backOff.next()).hasMillis(500);
  }

  @Test
  void it_is_over_when_its_time_has_passed() {
    backOff.next();
    clock.move(Duration.ofMillis(99));
    assertThat(backOff.isOver()).isFalse();
    clock.move(Duration.ofMillis(1));
    assertThat(backOff.isOver()).isTrue();
  }

  @Test
  void it_begins_anew_when_things_go_well() {
    backOff.next();
    backOff.next();
    backOff.reset();
    assertThat(backOff.next()).hasMillis(100);
  }
}
